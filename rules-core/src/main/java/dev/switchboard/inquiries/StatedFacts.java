package dev.switchboard.inquiries;

import dev.switchboard.Inquiry;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.InquiryProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Facts stated as text, read by the types that the catalogue declares. Used for one inquiry. */
public final class StatedFacts {

    private final Vocabulary vocabulary;
    private final Inquiry.Builder inquiry = Inquiry.builder();
    private List<Problem> problems = List.of();

    public StatedFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** States a fact by its code; empty text leaves it unstated. */
    public void state(String code, String text) {
        vocabulary
                .fact(code)
                .ifPresentOrElse(
                        fact -> state(fact, text), () -> refuse(InquiryProblems.unknownFact(code, vocabulary)));
    }

    /** States a fact; empty text leaves it unstated. */
    public void state(Fact fact, String text) {
        String value = text.strip();
        if (value.isEmpty()) {
            return;
        }
        if (fact.type() instanceof FactType.Count) {
            number(value)
                    .ifPresentOrElse(
                            number -> inquiry.count(fact.code(), number),
                            () -> refuse(InquiryProblems.wrongValue(fact, value)));
        } else if (fact.type() instanceof FactType.Flag) {
            flag(value)
                    .ifPresentOrElse(
                            flag -> inquiry.flag(fact.code(), flag),
                            () -> refuse(InquiryProblems.wrongValue(fact, value)));
        } else {
            inquiry.choice(fact.code(), value);
        }
    }

    /** The inquiry with the facts that could be read. */
    public Inquiry inquiry() {
        return inquiry.build();
    }

    /** What could not be read. Whether the rest fits the catalogue is for the engine to say. */
    public List<Problem> problems() {
        return problems;
    }

    private void refuse(Text message) {
        problems = new ArrayList<>(problems);
        problems.add(Problem.of(message));
    }

    private static Optional<Integer> number(String text) {
        try {
            return text.startsWith("+") ? Optional.empty() : Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Spreadsheets write flags in capitals. */
    private static Optional<Boolean> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
