package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bundled catalogue with a rule that only Java can read. */
final class OpaqueCatalog {

    private OpaqueCatalog() {}

    /** Writes it to a folder that is not there yet. */
    static Path in(Path folder) throws IOException {
        assertThat(CommandRun.of("export", "--format", "drl", folder.toString()).exitCode())
                .isZero();
        Files.writeString(folder.resolve("opaque.drl"), """
                package a;
                import dev.switchboard.Inquiry;
                import static dev.switchboard.TransferMode.*;
                global dev.switchboard.drl.Transfers transfers;
                rule "by the moon"
                    @opaque("nobody knows")
                when
                    Inquiry( topic.length() == 3 )
                then
                    transfers.to("senior", ONE_STEP, "SS-FIN-01");
                end
                """);
        return folder;
    }
}
