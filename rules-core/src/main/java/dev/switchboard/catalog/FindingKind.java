package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.Arrays;
import java.util.Optional;

/** What can be wrong with a catalogue that loads. */
public enum FindingKind {
    /** Two rules of one salience decide differently; only their items' codes settle which one does. */
    CONFLICT("conflict", true, "противоречие", "conflict"),
    /** No inquiry meets the rule's condition. */
    NEVER_HOLDS("never-holds", true, "не выполняется никогда", "never holds"),
    /** Wherever the rule holds, a rule before it decides. */
    NEVER_DECIDES("never-decides", true, "никогда не решает", "never decides"),
    /** No rule holds, and there is no default line. */
    GAP("gap", true, "пробел", "gap"),
    /** A row of a derived fact's definition never gives the value, or one of the table of texts is never said. */
    ROW_NEVER_APPLIES("row-never-applies", true, "строка не действует никогда", "row never applies"),
    /** By what the catalogue says cannot be, there is no inquiry about the topic. */
    NOTHING_POSSIBLE("nothing-possible", true, "обращений быть не может", "nothing is possible"),
    /** A row of what cannot be takes every inquiry. */
    EXCLUDES_EVERYTHING("excludes-everything", true, "исключает всё", "excludes everything"),
    /** Of a rule that only Drools can run nothing is known: neither what it contradicts nor whether it ever holds. */
    OPAQUE_RULE("opaque-rule", true, "непрозрачное правило", "opaque rule"),
    /** A limit was reached before something could be looked at: more may be wrong than is reported. */
    NOT_ANALYSED("not-analysed", true, "не проверено", "not analysed"),
    /** Without the rule, every inquiry would be decided as it is with it. */
    REDUNDANT("redundant", false, "лишнее правило", "redundant"),
    /** An alternative of a rule says what another one of it says. */
    DUPLICATE("duplicate", false, "повтор", "duplicate"),
    /** One value between two thresholds, where no rule holds though rules hold on both sides. */
    HOLE("hole", false, "дыра между порогами", "hole between thresholds"),
    /** What a row says cannot be could not be without it either. */
    EXCLUDES_NOTHING("excludes-nothing", false, "ничего не исключает", "excludes nothing"),
    /** No rule is about the topic. */
    UNUSED_TOPIC("unused-topic", false, "тема без правил", "unused topic"),
    /** Nothing asks for the fact. */
    UNUSED_FACT("unused-fact", false, "факт не используется", "unused fact"),
    /** No row of a derived fact's definition gives the value. */
    UNUSED_VALUE("unused-value", false, "значения не бывает", "unused value"),
    /** No rule has the item. */
    UNUSED_ITEM("unused-item", false, "пункт без правил", "unused item"),
    /** No rule transfers to the line in this way. */
    UNUSED_LINE("unused-line", false, "линия не используется", "unused line"),
    /** A line, topic or item has no title in a language in which others have one. */
    MISSING_TITLE("missing-title", false, "нет названия", "missing title"),
    /** A line that calls are transferred to has no phrase for the agent to say. */
    MISSING_PHRASE("missing-phrase", false, "нет фразы", "missing phrase"),
    /** The {@code accepted} table accepts a finding wherever it may come to be. */
    UNBOUNDED_ACCEPTANCE("unbounded-acceptance", false, "принято без границ", "unbounded acceptance"),
    /** No rule gives the outcome. */
    UNUSED_OUTCOME("unused-outcome", false, "результат не используется", "unused outcome"),
    /** The {@code accepted} table accepts something that is not there any more. */
    STALE_ACCEPTANCE("stale-acceptance", false, "принятого замечания больше нет", "stale acceptance");

    private final String code;
    private final boolean error;
    private final String russian;
    private final String english;

    FindingKind(String code, boolean error, String russian, String english) {
        this.code = code;
        this.error = error;
        this.russian = russian;
        this.english = english;
    }

    /** The kind with this code; empty when there is none. */
    public static Optional<FindingKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** The name used in the {@code accepted} table and in reports. */
    public String code() {
        return code;
    }

    /** Whether it is an error; if not, it is a warning. */
    public boolean isError() {
        return error;
    }

    /** Whether it says that something was not looked at, rather than that something is wrong. */
    public boolean isGapInAnalysis() {
        return this == OPAQUE_RULE || this == NOT_ANALYSED;
    }

    /** Whether it is about the {@code accepted} table, which it cannot be accepted in. */
    public boolean isAboutAcceptance() {
        return this == UNBOUNDED_ACCEPTANCE || this == STALE_ACCEPTANCE;
    }

    /** What it is called in reports. */
    public Text title() {
        return new Text(russian, english);
    }
}
