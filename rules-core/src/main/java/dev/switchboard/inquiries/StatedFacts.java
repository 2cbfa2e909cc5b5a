package dev.switchboard.inquiries;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.Problem.Kind;
import dev.switchboard.Text;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.InquiryProblems;
import dev.switchboard.engine.MomentProblems;
import dev.switchboard.tables.TitledCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts stated as text, read by the types that the catalogue declares. Used for one inquiry. */
public final class StatedFacts {

    private final Vocabulary vocabulary;
    private final InquiryBuilder inquiry = Inquiry.builder();
    private List<Problem> problems = List.of();

    public StatedFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** States a fact by its code, or the moment of the call as {@code at}; empty text leaves it unstated. */
    public void state(String code, String text) {
        if (code.equals(MomentText.NAME)) {
            stateMoment(TypedText.strip(text));
            return;
        }
        vocabulary
                .fact(code)
                .ifPresentOrElse(
                        fact -> state(fact, text),
                        () -> refuse(Kind.UNKNOWN_FACT, code, InquiryProblems.unknownFact(code, vocabulary)));
    }

    private void stateMoment(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (vocabulary.calendar().isEmpty()) {
            refuse(Kind.UNKNOWN_FACT, MomentText.NAME, MomentProblems.noTimeZone());
            return;
        }
        Calendar calendar = vocabulary.calendar().get();
        MomentText moments = new MomentText(calendar.zone());
        moments.read(text).ifPresentOrElse(inquiry::at, () -> {
            refuse(Kind.WRONG_VALUE, MomentText.NAME, moments.mistake(text));
            calendar.usual(Map.of()).ifPresent(inquiry::at); // or it would be called missing, too
        });
    }

    /** States a fact; empty text leaves it unstated. */
    public void state(Fact fact, String text) {
        boolean isCode = fact.type() instanceof FactType.Choice || fact.type() instanceof FactType.Topic;
        String written = isCode ? TitledCode.code(TypedText.strip(text)) : TypedText.strip(text);
        if (written.isEmpty()) {
            return;
        }
        Optional<Object> value = fact.type().read(written);
        if (value.isEmpty()) {
            refuse(Kind.WRONG_VALUE, fact.code(), InquiryProblems.unreadable(fact, written));
        } else {
            inquiry.state(fact.code(), value.get());
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

    /**
     * What an engine on the same vocabulary decides.
     *
     * @throws InvalidInquiryException with what could not be read, and what of the rest does not fit the catalogue
     */
    public Decision decidedBy(CatalogEngine engine) {
        if (problems.isEmpty()) {
            return engine.decide(inquiry());
        }
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(engine.validate(inquiry()));
        throw new InvalidInquiryException(all);
    }

    private void refuse(Kind kind, String fact, Text message) {
        problems = new ArrayList<>(problems);
        problems.add(Problem.of(kind, fact, message));
    }
}
