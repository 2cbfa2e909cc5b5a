package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.Languages;
import java.util.Optional;

/**
 * A word that only one of two catalogues has, or that each says something else of.
 *
 * @param code the word's code; a line's is followed by the mode, and a value stands behind its fact or outcome
 * @param aspect what differs about it
 * @param before what the old catalogue says; empty where it has nothing of the kind
 * @param after what the new catalogue says; empty where it has nothing of the kind
 */
public record VocabularyDifference(Word word, String code, Aspect aspect, Optional<Text> before, Optional<Text> after) {

    /** Kinds of words. */
    public enum Word {
        TOPIC("topic", "тема", "topic"),
        FACT("fact", "факт", "fact"),
        /** A code of a fact or an outcome, whose code it stands behind. */
        VALUE("value", "значение", "value"),
        LINE("line", "линия", "line"),
        ITEM("item", "пункт", "item"),
        OUTCOME("outcome", "результат", "outcome");

        private final String code;
        private final String russian;
        private final String english;

        Word(String code, String russian, String english) {
            this.code = code;
            this.russian = russian;
            this.english = english;
        }

        private Text title() {
            return new Text(russian, english);
        }

        public String code() {
            return code;
        }
    }

    /** What can differ about a word. */
    public enum Aspect {
        /** The word itself: one of the catalogues lacks it. */
        PRESENCE("presence", "есть", "has"),
        TYPE("type", "тип", "type"),
        RANGE("range", "границы", "range"),
        /** A code of a choice: one of the catalogues lacks it. */
        VALUE("value", "значение", "value"),
        TITLE("title", "название", "title"),
        /** What clients call a topic. */
        WORDS("words", "слова клиентов", "clients' words"),
        QUESTION("question", "вопрос", "question"),
        SOURCE("source", "источник", "source"),
        COST("cost", "цена вопроса", "cost");

        private final String code;
        private final String russian;
        private final String english;

        Aspect(String code, String russian, String english) {
            this.code = code;
            this.russian = russian;
            this.english = english;
        }

        private Text title() {
            return new Text(russian, english);
        }

        public String code() {
            return code;
        }
    }

    /** Whether there are inquiries that only one of the catalogues accepts. */
    public boolean concernsInquiries() {
        return switch (aspect) {
            case PRESENCE -> word == Word.TOPIC || word == Word.FACT;
            case TYPE, RANGE, VALUE -> true;
            case TITLE, WORDS, QUESTION, SOURCE, COST -> false;
        };
    }

    /** The difference in a sentence. */
    public Text text() {
        Text subject = Text.format("%s `%s`", "%s `%s`", word.title(), code);
        if (before.isPresent() && after.isPresent()) {
            return Text.format(
                    "%s: %s `%s` → `%s`", "%s: %s `%s` → `%s`", subject, aspect.title(), said(before), said(after));
        }
        Text where = after.isPresent()
                ? new Text("только в новом каталоге", "only in the new catalogue")
                : new Text("только в старом каталоге", "only in the old catalogue");
        Text own = said(after.or(() -> before));
        return aspect == Aspect.PRESENCE
                ? Text.format("%s (%s) — %s", "%s (%s) is %s", subject, own, where)
                : Text.format("%s: %s `%s` — %s", "%s: %s `%s` is %s", subject, aspect.title(), own, where);
    }

    private static Text said(Optional<Text> text) {
        Text own = text.orElse(Text.EMPTY);
        return Languages.inEach(own);
    }
}
