package dev.switchboard.workbench;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.cases.Expectation;
import dev.switchboard.catalog.OutcomeType;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What cases expect as people call it: they are written in codes. */
final class ExpectedTitles {

    private static final Text NONE = new Text("нет", "none");
    private static final Text BY_DEFAULT = new Text("по умолчанию", "by default");

    private final Titles titles;

    ExpectedTitles(Titles titles) {
        this.titles = titles;
    }

    /** A cell of a case in words; as it stands where nobody calls it otherwise. */
    String of(Expectation part, String cell) {
        if (part.equals(Expectation.LINE)) {
            return Titles.titleOf(titles.line(cell));
        }
        if (part.equals(Expectation.MODE)) {
            return TransferMode.ofCode(cell)
                    .map(titles::mode)
                    .map(Titles::titleOf)
                    .orElse(cell);
        }
        if (cell.equals(Expectation.NONE)) {
            return titles.in(part.equals(Expectation.ITEM) ? BY_DEFAULT : NONE);
        }
        if (part.equals(Expectation.ITEM) || part.equals(Expectation.MATCHES)) {
            return Arrays.stream(cell.split(" "))
                    .map(titles::item)
                    .map(Titles::titleOf)
                    .collect(Collectors.joining(", "));
        }
        return titles.vocabulary()
                .outcome(part.code())
                .map(type -> of(type, cell))
                .orElse(cell);
    }

    private String of(OutcomeType type, String cell) {
        return type.parts(cell).stream()
                .map(one -> type.read(one)
                        .map(inside -> titles.in(type.shown(type.stated(inside))))
                        .orElse(one))
                .collect(Collectors.joining(", "));
    }
}
