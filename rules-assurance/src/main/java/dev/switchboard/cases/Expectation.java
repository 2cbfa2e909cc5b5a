package dev.switchboard.cases;

import dev.switchboard.Decision;
import dev.switchboard.Match;
import dev.switchboard.Text;
import dev.switchboard.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a decision that a case can expect something of. All parts are text, as the cells of a case file are. */
public enum Expectation {
    /** The line's code. */
    LINE("line", "линия"),
    /** The mode's code; that of an inquiry that the first line answers is {@code none}. */
    MODE("mode", "способ"),
    /** The item that decides. */
    ITEM("item", "пункт"),
    /** The queue. */
    QUEUE("queue", "очередь"),
    /** The phrase, letter for letter. */
    PHRASE("phrase", "фраза"),
    /** All items that hold, the deciding one first, with a space between two. */
    MATCHES("matches", "подходят");

    /** In a cell, that there is no such part: no item decides, no queue is listed, nobody takes the inquiry. */
    public static final String NONE = "none";

    private final String code;
    private final String russian;

    Expectation(String code, String russian) {
        this.code = code;
        this.russian = russian;
    }

    /** The part's name, such as {@code item}. */
    public String code() {
        return code;
    }

    /** What reports call it. */
    public Text title() {
        return new Text(russian, code);
    }

    /** The name of the column of a case file, such as {@code expect:item}. */
    public String column() {
        return Schema.EXPECTATION.name() + code;
    }

    /** Whether a column's name says that it expects something. */
    static boolean isNamedBy(String column) {
        return Schema.EXPECTATION.isNamed(column);
    }

    /** The expectation that a column is for. */
    static Optional<Expectation> ofColumn(String column) {
        for (Expectation expectation : values()) {
            if (expectation.column().equals(column)) {
                return Optional.of(expectation);
            }
        }
        return Optional.empty();
    }

    /**
     * What a decision has there, as a cell says it; {@link #NONE} where it has nothing.
     *
     * @param decision empty when no rule holds and the catalogue has no default line
     */
    public String actual(Optional<Decision> decision) {
        return decision.map(this::of).orElse(NONE);
    }

    private String of(Decision decision) {
        return switch (this) {
            case LINE -> decision.line();
            case MODE -> decision.mode().code();
            case ITEM -> decision.item().orElse(NONE);
            case QUEUE -> decision.queue().orElse(NONE);
            case PHRASE -> decision.phrase().orElse(NONE);
            case MATCHES -> matches(decision);
        };
    }

    private static String matches(Decision decision) {
        List<String> items = new ArrayList<>();
        for (Match match : decision.matches()) {
            items.add(match.item());
        }
        return items.isEmpty() ? NONE : String.join(" ", items);
    }
}
