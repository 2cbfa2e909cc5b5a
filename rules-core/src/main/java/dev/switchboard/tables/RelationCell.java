package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Relation;
import dev.switchboard.catalog.Relation.Sign;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cell that compares the fact of its column with another: {@code > total}, {@code total}, {@code not(total)}. */
final class RelationCell {

    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<>|!=|<|>|=)?\\s*(\\p{L}\\S*)");

    private final Vocabulary words;

    RelationCell(Vocabulary words) {
        this.words = words;
    }

    /** The relation; empty for a text that compares with nothing. */
    Optional<Relation> read(Fact fact, String cell) throws MistakeException {
        String text = TypedText.plain(cell);
        Optional<String> negated = CellGrammar.inNot(text);
        Matcher compared = COMPARED.matcher(negated.orElse(text).strip());
        if (!compared.matches()) {
            return Optional.empty();
        }
        Sign sign = sign(compared.group(1));
        String code = CellGrammar.unquoted(compared.group(2));
        Optional<Fact> other = words.fact(code);
        if (other.isPresent()) {
            refuseOfMoment(fact, text);
            refuseOfMoment(other.get(), text);
            return Optional.of(Relation.of(
                    fact, negated.isPresent() ? sign.contrary() : sign, comparable(fact, other.get(), text)));
        }
        if (compared.group(1) != null && fact.type() instanceof FactType.Scaled) {
            throw new MistakeException(
                    text,
                    Sentence.of(
                            Text.format("факта `%s` нет", "there is no fact `%s`", code),
                            KnownCodes.of(alike(fact), Fact::code, Fact::title).hint(code)));
        }
        return Optional.empty();
    }

    private void refuseOfMoment(Fact fact, String text) throws MistakeException {
        if (words.isOfMoment(fact.code())) {
            throw new MistakeException(
                    text,
                    Text.format(
                            "факт `%s` следует из момента обращения, и с другими его здесь не сравнивают",
                            "the fact `%s` follows from when the client called, and cannot be compared with others here",
                            fact.code()));
        }
    }

    /** Facts that follow from others are compared value by value. */
    private static final int MOST_VALUES = 200;

    private void refuseManyValues(Fact fact, String text) throws MistakeException {
        if (words.definition(fact.code())
                .filter(definition -> definition.values().size() > MOST_VALUES)
                .isPresent()) {
            throw new MistakeException(
                    text,
                    Text.format(
                            "у выведенного факта `%s` больше %s значений, сравнить его с другим нельзя",
                            "the derived fact `%s` has more than %s values and cannot be compared with another",
                            fact.code(),
                            MOST_VALUES));
        }
    }

    private static Sign sign(@Nullable String written) {
        if (written == null) {
            return Sign.EQUAL;
        }
        return written.equals("<>") ? Sign.OTHER : Sign.of(written).orElseThrow();
    }

    private Fact comparable(Fact fact, Fact other, String text) throws MistakeException {
        if (other.equals(fact)) {
            throw new MistakeException(
                    text,
                    new Text(
                            "факт сравнивается сам с собой: укажите другой",
                            "the fact is compared with itself: name another"));
        }
        if (!Relation.isBetween(fact.type(), other.type())) {
            List<Fact> alike = alike(fact);
            throw new MistakeException(
                    text,
                    Sentence.of(
                            Text.format(
                                    "факты `%s` (%s) и `%s` (%s) разного рода, их не сравнить",
                                    "the facts `%s` (%s) and `%s` (%s) are of different kinds and cannot be compared",
                                    fact.code(),
                                    fact.type().code(),
                                    other.code(),
                                    other.type().code()),
                            alike.isEmpty()
                                    ? Text.EMPTY
                                    : KnownCodes.of(alike, Fact::code, Fact::title)
                                            .all()));
        }
        refuseManyValues(fact, text);
        refuseManyValues(other, text);
        return other;
    }

    private List<Fact> alike(Fact fact) {
        return words.facts().stream()
                .filter(other -> !other.equals(fact) && Relation.isBetween(fact.type(), other.type()))
                .toList();
    }

    /** The cell in the column of the first fact that says a relation. */
    static String write(Relation relation) {
        return switch (relation.sign()) {
            case EQUAL -> relation.other();
            case OTHER -> "not(" + relation.other() + ")";
            default -> relation.sign().written() + " " + relation.other();
        };
    }
}
