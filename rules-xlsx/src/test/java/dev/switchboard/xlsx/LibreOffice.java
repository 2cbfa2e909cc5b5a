package dev.switchboard.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The LibreOffice of this machine. */
final class LibreOffice {

    private LibreOffice() {}

    /**
     * A file opened and saved as a workbook.
     *
     * @param folder empty
     */
    static byte[] saved(Path file, Path folder) throws Exception {
        assumeTrue(isOnThePath("soffice"), "there is no LibreOffice here");
        Process soffice = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        try {
            assertThat(soffice.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            soffice.destroyForcibly();
        }
        return Files.readAllBytes(folder.resolve(file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".xlsx")));
    }

    /** The same for a workbook in memory. */
    static byte[] saved(byte[] workbook, Path folder) throws Exception {
        Path file = Files.createDirectory(folder.resolve("before")).resolve("book.xlsx");
        Files.write(file, workbook);
        return saved(file, Files.createDirectory(folder.resolve("after")));
    }

    private static boolean isOnThePath(String program) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
