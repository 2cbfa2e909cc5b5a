package dev.switchboard.bench.peers;

import dev.switchboard.Inquiry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openl.rules.runtime.RulesEngineFactory;
import org.openl.source.impl.PathSourceCodeModule;

/** OpenL Tablets. Its table asks the inquiry itself. */
final class OpenL implements Peer {

    /** What the workbook is called through. */
    public interface Transfers {

        /** The cell of the first row that holds; null when none does. */
        String transfer(Inquiry inquiry);
    }

    private final Transfers transfers;
    private final Answer.Cells answers = new Answer.Cells();

    OpenL(byte[] workbook) {
        try {
            Path file = Files.createTempFile("transfers", ".xlsx");
            try {
                Files.write(file, workbook);
                transfers =
                        new RulesEngineFactory<>(new PathSourceCodeModule(file), Transfers.class).newEngineInstance();
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Answer decide(Inquiry inquiry) {
        String cell = transfers.transfer(inquiry);
        return cell == null ? Answer.FIRST_LINE : answers.of(cell);
    }
}
