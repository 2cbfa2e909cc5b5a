package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder that a catalogue is exported to. A new one is written aside and renamed when it is whole. In one that is there the
 * files are replaced one by one, which cannot be done at once; the first thing to go and the last to come is the table without
 * which no folder loads, so that what is left of a run that is killed in between is no catalogue, rather than two mixed.
 */
final class CatalogFolder {

    private static final String REQUIRED = "catalog.csv";

    /** What a catalogue's loader reads. */
    private static final List<String> ENDINGS = List.of(".csv", ".drl", ".xlsx");

    private final Path path;
    private final Inputs inputs;
    private final Overwriting overwriting;

    CatalogFolder(Path path, Inputs inputs, Overwriting overwriting) {
        this.path = path;
        this.inputs = inputs;
        this.overwriting = overwriting;
    }

    /** Refuses, before there is anything to write, what cannot be the folder. */
    void check() throws UnusableException, IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path)) {
            throw new UnusableException(
                    Text.format("`%s` — файл, а нужна папка", "`%s` is a file; a folder is expected", path));
        }
        for (Path file : files()) {
            if (inputs.include(file)) {
                throw new UnusableException(Text.format(
                        "`%s` — и вход, и выход: укажите для выхода другую папку",
                        "`%s` is both input and output: name another folder for the output", path));
            }
        }
        if (!entries().stream().allMatch(overwriting::allows)) {
            throw new UnusableException(Text.format(
                    "папка `%s` не пуста: укажите новую; чтобы заменить каталог в ней, добавьте `--force`",
                    "the folder `%s` is not empty: name a new one; to replace the catalogue in it, add `--force`",
                    path));
        }
    }

    /** Writes all files, by name. */
    void write(Map<String, byte[]> files) throws UnusableException, IOException {
        check();
        if (Files.isDirectory(path)) {
            replace(files);
        } else {
            create(files);
        }
    }

    private void create(Map<String, byte[]> files) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path aside = AsideFile.nameAside(path.toAbsolutePath());
        List<Path> made = new ArrayList<>(List.of(aside));
        files.keySet().forEach(name -> made.add(0, aside.resolve(name)));
        // What ends in good order takes away what was made, the last first.
        for (int i = made.size() - 1; i >= 0; i--) {
            made.get(i).toFile().deleteOnExit();
        }
        try {
            Files.createDirectory(aside);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                try (AsideFile written = AsideFile.of(aside.resolve(file.getKey()), overwriting)) {
                    written.stream().write(file.getValue());
                    written.finish();
                }
            }
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            for (Path left : made) {
                Files.deleteIfExists(left);
            }
        }
    }

    private void replace(Map<String, byte[]> files) throws UnusableException, IOException {
        refuseLeftovers(files);
        Map<String, AsideFile> written = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                AsideFile aside = AsideFile.of(path.resolve(file.getKey()), overwriting);
                written.put(file.getKey(), aside);
                aside.stream().write(file.getValue());
            }
            Files.deleteIfExists(path.resolve(REQUIRED));
            for (Map.Entry<String, AsideFile> aside : written.entrySet()) {
                if (!aside.getKey().equals(REQUIRED)) {
                    aside.getValue().finish();
                }
            }
            Objects.requireNonNull(written.get(REQUIRED), REQUIRED).finish();
        } finally {
            for (AsideFile aside : written.values()) {
                aside.close();
            }
        }
    }

    /** What this export would not replace would be read along with it. */
    private void refuseLeftovers(Map<String, byte[]> files) throws UnusableException, IOException {
        List<String> leftovers = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            String lowerCase = name.toLowerCase(Locale.ROOT);
            if (!files.containsKey(name)
                    && !name.startsWith(".")
                    && ENDINGS.stream().anyMatch(lowerCase::endsWith)) {
                leftovers.add(name);
            }
        }
        if (!leftovers.isEmpty()) {
            String names = Problems.quoted(leftovers, ", ");
            throw new UnusableException(Text.format(
                    "в папке `%s` есть файлы, которых этот каталог не заменит, и они стали бы его частью: %s; удалите их или укажите новую папку",
                    "the folder `%s` holds files that this catalogue would not replace, and they would become part of it: %s; delete them, or name a new folder",
                    path,
                    names));
        }
    }

    private List<Path> files() throws IOException {
        return entries().stream().filter(Files::isRegularFile).toList();
    }

    private List<Path> entries() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.sorted().toList();
        }
    }
}
