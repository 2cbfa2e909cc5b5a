package dev.switchboard.workbench;

import dev.switchboard.loading.CatalogFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Several files as one: a browser that is to download many at once leaves some out. */
final class Packed {

    private Packed() {}

    static CatalogFile of(String name, List<CatalogFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (CatalogFile file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new CatalogFile(name + ".zip", name + ".zip", bytes.toByteArray());
    }
}
