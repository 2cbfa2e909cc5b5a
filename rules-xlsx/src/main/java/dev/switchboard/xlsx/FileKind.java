package dev.switchboard.xlsx;

import dev.switchboard.Text;
import dev.switchboard.loading.CompiledFiles;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what a file is that is meant to be a workbook, by its name and its first bytes. */
final class FileKind {

    private static final String WORKBOOK = ".xlsx";
    private static final List<String> OTHER_WORKBOOKS =
            List.of(".xls", ".xlsm", ".xlsb", ".xltx", ".xltm", ".xlt", ".ods", ".fods", ".numbers");

    private static final long OLD_FORMAT = 0xD0CF11E0A1B11AE1L;
    private static final int ARCHIVE = 0x504B0304;

    private FileKind() {}

    /** Whether the name is one of a workbook, be it of a kind that is refused. What Excel leaves beside an open file is not. */
    static boolean isWorkbook(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return !name.startsWith("~$") && (name.endsWith(WORKBOOK) || isOther(name));
    }

    /** Why the file is no workbook that can be read; empty if it may be one. */
    static Optional<Text> refusal(String fileName, ByteBuffer content) {
        if (isOther(fileName.toLowerCase(Locale.ROOT))) {
            return Optional.of(new Text(
                    "книги читаются только в формате .xlsx; откройте файл в табличном редакторе и сохраните как .xlsx",
                    "only .xlsx workbooks are read; open the file in a spreadsheet program and save it as .xlsx"));
        }
        if (content.remaining() >= Long.BYTES && content.getLong(0) == OLD_FORMAT) {
            return Optional.of(
                    new Text(
                            "файл защищён паролем или это старый .xls с новым именем; снимите пароль и сохраните как .xlsx",
                            "the file is protected by a password, or is a renamed .xls; remove the password and save it as .xlsx"));
        }
        if (CompiledFiles.beginsAsCompiled(content)) {
            return Optional.of(Text.format(
                    "это не книга, а скомпилированный каталог: верните файлу окончание `%s`",
                    "this is no workbook but a compiled catalogue: give the file its ending `%s` back",
                    CompiledFiles.ENDING));
        }
        if (content.remaining() < Integer.BYTES || content.getInt(0) != ARCHIVE) {
            return Optional.of(
                    new Text(
                            "это не книга .xlsx, хотя так называется; откройте файл в табличном редакторе и сохраните как .xlsx",
                            "this is not an .xlsx workbook, despite its name; open the file in a spreadsheet program and save it as .xlsx"));
        }
        return Optional.empty();
    }

    private static boolean isOther(String lowerCase) {
        for (String ending : OTHER_WORKBOOKS) {
            if (lowerCase.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
