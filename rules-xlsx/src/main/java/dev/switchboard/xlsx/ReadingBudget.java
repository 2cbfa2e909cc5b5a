package dev.switchboard.xlsx;

import dev.switchboard.Limits;
import dev.switchboard.Text;

/** What reading a workbook takes, counted while it is taken and refused when it is too much. */
final class ReadingBudget {

    /** A blank cell left of a filled one takes a reference; a filled one some sixty bytes. */
    private static final int BLANKS_PER_CELL = 8;

    private final Limits limits;
    private long bytes;
    private long cells;
    private long characters;
    private long blanks;

    ReadingBudget(Limits limits) {
        this.limits = limits;
    }

    void unpack(int more) throws RefusedException {
        bytes += more;
        if (bytes > limits.bytes()) {
            throw new RefusedException(Text.format(
                    "распакованная книга больше предела в %s байт; удалите лишние листы, пустые строки с оформлением и картинки"
                            + " или поднимите предел",
                    "the workbook unpacks to more than the limit of %s bytes; delete sheets, formatted empty rows and pictures"
                            + " that are not needed, or raise the limit",
                    limits.bytes()));
        }
    }

    /** Texts that cells refer to: there is no use for more of them than there may be cells. */
    void share(int texts) throws RefusedException {
        if (texts > limits.cells()) {
            throw tooManyCells();
        }
    }

    /** A cell that holds something, and the blank ones before it that a row has to hold as well. */
    void keep(int length, int blanksBefore) throws RefusedException {
        cells++;
        characters += length;
        blanks += blanksBefore;
        if (cells > limits.cells() || blanks > (long) BLANKS_PER_CELL * limits.cells()) {
            throw tooManyCells();
        }
        if (characters > limits.bytes()) {
            throw new RefusedException(Text.format(
                    "текста в ячейках больше предела в %s знаков; удалите лишнее или поднимите предел",
                    "the cells hold more text than the limit of %s characters; delete what is not needed, or raise the limit",
                    limits.bytes()));
        }
    }

    private RefusedException tooManyCells() {
        return new RefusedException(Text.format(
                "заполненных ячеек в книге больше предела в %s (или они слишком разбросаны); удалите лишнее или поднимите предел",
                "the workbook has more filled cells than the limit of %s (or they lie too far apart); delete what is not needed, or raise the limit",
                limits.cells()));
    }
}
