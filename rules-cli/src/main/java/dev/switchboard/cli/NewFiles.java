package dev.switchboard.cli;

import dev.switchboard.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a new catalogue is written: a workbook or a folder, which is looked at before anybody is asked anything. */
sealed interface NewFiles {

    /** Endings of files that people may want to have, and that a folder hardly has. */
    List<String> OTHER_FILES = List.of(".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".drl", ".html", ".switchboard");

    /**
     * What an argument names.
     *
     * @throws UnusableException if nothing can be written there, or what is there has to be kept
     */
    static NewFiles at(String destination, Overwriting overwriting, Console console)
            throws UnusableException, IOException {
        Path path = FileArgument.output(destination)
                .orElseThrow(() -> new UnusableException(Text.format(
                        "`%s`: каталог записывается в файл .xlsx или в папку, не в стандартный вывод",
                        "`%s`: a catalogue is written to an .xlsx file or a folder, not to standard output",
                        destination)));
        // Answers may come from a file.
        Inputs inputs = new Inputs(CatalogName.BUNDLED).and(Optional.empty());
        String lowerCase = destination.toLowerCase(Locale.ROOT);
        if (lowerCase.endsWith(".xlsx")) {
            return new Workbook(path, new Outputs(inputs, overwriting, console).to(destination));
        }
        if (OTHER_FILES.stream().anyMatch(lowerCase::endsWith)) {
            throw new UnusableException(Text.format(
                    "`%s`: новый каталог — книга, имя которой заканчивается на .xlsx, или папка",
                    "`%s`: a new catalogue is a workbook, whose name ends with .xlsx, or a folder", destination));
        }
        CatalogFolder folder = new CatalogFolder(path, inputs, overwriting);
        folder.check();
        return new Folder(path, folder);
    }

    Path path();

    void write(ExportedFiles files) throws UnusableException, IOException;

    /** A name for the catalogue: that of the file or folder. */
    default String name() {
        Path file = path().toAbsolutePath().normalize().getFileName();
        String last = file == null ? "my-catalog" : file.toString();
        return last.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? last.substring(0, last.length() - 5) : last;
    }

    /** A workbook. */
    record Workbook(Path path, Output output) implements NewFiles {
        @Override
        public void write(ExportedFiles files) throws UnusableException, IOException {
            output.write(files.workbook());
        }
    }

    /** A folder of CSV. */
    record Folder(Path path, CatalogFolder folder) implements NewFiles {
        @Override
        public void write(ExportedFiles files) throws UnusableException, IOException {
            folder.write(files.tables());
        }
    }
}
