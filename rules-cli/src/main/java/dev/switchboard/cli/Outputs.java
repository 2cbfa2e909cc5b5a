package dev.switchboard.cli;

import dev.switchboard.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outputs of one run. None takes the place of a file that the run reads, nor of another output; a file that is there is
 * replaced only where that is allowed. This is looked at before the work begins, and again before a file gets its name.
 */
final class Outputs {

    private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");
    private static final List<Path> HANDED_OPEN = List.of(Path.of("/dev/fd"), Path.of("/dev/stderr"), Path.of("/proc"));

    private final Inputs inputs;
    private final Overwriting overwriting;
    private final Console console;
    private final List<Output> given = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();

    /**
     * @param inputs what the run reads
     * @param overwriting which files that are there may be replaced
     */
    Outputs(Inputs inputs, Overwriting overwriting, Console console) {
        this.inputs = inputs;
        this.overwriting = overwriting;
        this.console = console;
    }

    /** Standard output. */
    Output standard() throws UnusableException, IOException {
        if (inputs.include(STANDARD_OUTPUT)) {
            throw bothInputAndOutput(STANDARD_OUTPUT);
        }
        return give(new Output.Standard(console), "-");
    }

    /** What an argument names: a file that may be written, a device, or standard output. */
    Output to(String argument) throws UnusableException, IOException {
        Optional<Path> named = FileArgument.output(argument);
        if (named.isEmpty()) {
            return standard();
        }
        Path path = named.get();
        if (isDevice(path)) {
            if (inputs.include(path)) {
                throw bothInputAndOutput(path);
            }
            return give(new Output.Device(path), argument);
        }
        Output.ToFile file = new Output.ToFile(path, real(path), this);
        refuseWhatIsThere(file);
        refuseFolder(file);
        return give(file, argument);
    }

    /** The last look: much may have come about since the first. */
    void beforeReplacing(Output.ToFile output) throws UnusableException, IOException {
        for (Path other : written) {
            if (Files.exists(output.file()) && Files.isSameFile(other, output.file())) {
                throw twice(output.path().toString());
            }
        }
        refuseWhatIsThere(output);
    }

    /** Whether one of them is standard output, so that nothing else should go there. */
    boolean takeStandardOutput() {
        return given.stream().anyMatch(Output.Standard.class::isInstance);
    }

    void written(Path file) {
        written.add(file);
    }

    Overwriting overwriting() {
        return overwriting;
    }

    /** Refuses a file that is read, and one that may not be replaced. */
    void refuseWhatIsThere(Output.ToFile output) throws UnusableException, IOException {
        Path path = output.path();
        if (!isThere(output.file())) {
            return;
        }
        if (inputs.include(output.file())) {
            throw bothInputAndOutput(path);
        }
        if (Files.isDirectory(output.file())) {
            throw new UnusableException(
                    Text.format("`%s` — папка: укажите файл в ней", "`%s` is a folder: name a file in it", path));
        }
        if (!overwriting.allows(output.file())) {
            throw new UnusableException(Text.format(
                    "`%s` уже есть; чтобы заменить файл, добавьте `--force`",
                    "`%s` already exists; to replace it, add `--force`", path));
        }
        if (!Files.isWritable(output.file())) {
            throw new UnusableException(Text.format(
                    "`%s` защищён от записи: снимите защиту или укажите другой файл",
                    "`%s` is write-protected: remove the protection, or name another file", path));
        }
    }

    private static void refuseFolder(Output.ToFile output) throws UnusableException {
        Path folder = output.file().toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UnusableException(Text.format(
                    "`%s`: папки нет, сначала создайте её", "`%s`: no such folder; create it first", output.path()));
        }
        if (!Files.isWritable(folder)) {
            throw new UnusableException(Text.format(
                    "`%s`: в папке `%s` ничего нельзя создать: нет прав, или она только для чтения",
                    "`%s`: cannot create a file in the folder `%s`: no permission, or it is read-only",
                    output.path(),
                    folder));
        }
    }

    private Output give(Output output, String argument) throws UnusableException, IOException {
        for (Output other : given) {
            if (isSame(other, output)) {
                throw twice(argument);
            }
        }
        given.add(output);
        return output;
    }

    private static boolean isSame(Output one, Output other) throws IOException {
        if (one instanceof Output.ToFile file && other instanceof Output.ToFile second) {
            return file.file().equals(second.file())
                    || (Files.exists(file.file())
                            && Files.exists(second.file())
                            && Files.isSameFile(file.file(), second.file()));
        }
        return one instanceof Output.Standard && other instanceof Output.Standard;
    }

    /** The file itself, where the path is a link or goes through one. */
    private static Path real(Path path) throws UnusableException, IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        if (Files.isSymbolicLink(path)) {
            throw new UnusableException(Text.format(
                    "`%s` — неработающая ссылка: удалите её или укажите другой файл",
                    "`%s` is a broken link: remove it, or name another file", path));
        }
        Path folder = path.toAbsolutePath().getParent();
        Path name = path.getFileName();
        return folder == null || name == null || !Files.isDirectory(folder)
                ? path.toAbsolutePath()
                : folder.toRealPath().resolve(name);
    }

    /** Whether something has this name; unlike {@link Files#exists}, it does not take "I cannot know" for no. */
    private static boolean isThere(Path file) throws IOException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    /** What takes what it is given: a device, a pipe, and whatever this process has been handed open, be it a file. */
    private static boolean isDevice(Path path) {
        return Files.exists(path)
                && !Files.isDirectory(path)
                && (!Files.isRegularFile(path) || HANDED_OPEN.stream().anyMatch(path::startsWith));
    }

    private static UnusableException bothInputAndOutput(Path path) {
        return new UnusableException(Text.format(
                "`%s` — и вход, и выход: укажите для выхода другой файл",
                "`%s` is both input and output: name another file for the output", path));
    }

    private static UnusableException twice(String argument) {
        return new UnusableException(Text.format(
                "`%s`: два выхода записались бы в один файл; укажите разные",
                "`%s`: two outputs would be written to the same file; name different ones", argument));
    }
}
