package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.WholeNotation;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a constraint demands of a fact, such as {@code >= 3} or {@code in ("moscow", "center")}. */
final class Relations {

    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");

    /** A number whose thousands are separated by commas, the last group not a separate number. */
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}(?:,\\d{3})*,0\\d{2}");

    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final Predicate<String> isRefused;

    /**
     * Reads from these tokens.
     *
     * @param isRefused the codes of which a mistake has been reported where they are declared
     */
    Relations(Tokens tokens, Vocabulary vocabulary, Predicate<String> isRefused) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.isRefused = isRefused;
    }

    static boolean relationStartsAt(Token token) {
        return token.kind() == Kind.SIGN && OPERATORS.contains(token.text());
    }

    static boolean listStartsAt(Token token) {
        return token.is("in") || token.is("not");
    }

    /** The values that the list allows to the fact. */
    Values list(Fact fact) throws GrammarException {
        return tokens.takeIf("not") ? listed(fact).complement() : listed(fact);
    }

    /** The values that the relation allows to the fact. */
    Values relation(Fact fact) throws GrammarException {
        Token operator = tokens.take();
        if (fact.type() instanceof FactType.Scaled scaled) {
            return compared(operator.text(), number(fact, scaled.notation()));
        }
        boolean isEquality = operator.is("==") || operator.is("!=");
        if (!isEquality
                && fact.type() instanceof FactType.Choice choice
                && choice.kind().isOrdered()) {
            return codes(choice, compared(operator.text(), choice.codes().indexOf(code(fact))));
        }
        if (!isEquality) {
            throw new GrammarException(
                    operator.offset(),
                    Text.format(
                            "`%s` не число: `%s` к нему не применимо, только `==` и `!=`",
                            "`%s` is not a number: `%s` does not apply, only `==` and `!=`",
                            fact.code(),
                            operator.text()));
        }
        Values equal = fact.type() instanceof FactType.Flag ? Values.Flag.of(truth(fact)) : Values.Codes.of(code(fact));
        return operator.is("==") ? equal : equal.complement();
    }

    private Values listed(Fact fact) throws GrammarException {
        Token in = tokens.take();
        if (!in.is("in") || !tokens.takeIf("(")) {
            throw GrammarException.unexpected(in.is("in") ? tokens.peek() : in, in.is("in") ? "`(`" : "`in`");
        }
        if (fact.type() instanceof FactType.Flag) {
            throw new GrammarException(
                    in.offset(),
                    Text.format(
                            "`%s` — флаг: списки к нему не применимы",
                            "`%s` is a flag: lists do not apply to it", fact.code()));
        }
        List<Range> numbers = new ArrayList<>();
        TreeSet<String> codes = new TreeSet<>();
        int start = tokens.peek().offset();
        do {
            if (fact.type() instanceof FactType.Scaled scaled) {
                start = tokens.peek().offset() == tokens.end()
                        ? start
                        : tokens.peek().offset();
                refuseThousands(fact, start);
                int number = number(fact, scaled.notation());
                numbers.add(new Range(number, number));
            } else {
                codes.add(code(fact));
            }
        } while (tokens.takeIf(","));
        if (!tokens.takeIf(")")) {
            throw GrammarException.unexpected(tokens.peek(), "`,` или `)`", "`,` or `)`");
        }
        return fact.type() instanceof FactType.Scaled ? new Values.Numbers(numbers) : new Values.Codes(codes, true);
    }

    /** The codes at some places of an order. */
    private static Values codes(FactType.Choice choice, Values places) {
        TreeSet<String> codes = new TreeSet<>();
        for (int place = 0; place < choice.codes().size(); place++) {
            if (places.contains(place)) {
                codes.add(choice.codes().get(place));
            }
        }
        return new Values.Codes(codes, true);
    }

    /** Refuses {@code 1,000}, which is no list of 1 and 0. */
    private void refuseThousands(Fact fact, int start) throws GrammarException {
        int end = tokens.peek().end();
        Matcher thousands = THOUSANDS.matcher(tokens.text(start, end));
        if (thousands.matches() && tokens.peek().number().isEmpty()) {
            throw new GrammarException(
                    start,
                    Text.format(
                            "`%s`: найдено `%s`, целое число пишется без запятых: `%s`; список чисел — так: `%s`",
                            "`%s`: found `%s`, a whole number is written without commas: `%s`; a list of numbers: `%s`",
                            fact.code(),
                            thousands.group(),
                            thousands.group().replace(",", ""),
                            thousands.group().replaceAll(",0{0,2}", ", ")));
        }
    }

    private static Values compared(String operator, int number) {
        Values below = number == Integer.MIN_VALUE ? Values.Numbers.of() : Values.Numbers.of(Range.to(number - 1));
        Values equal = Values.Numbers.of(new Range(number, number));
        return switch (operator) {
            case "==" -> equal;
            case "!=" -> equal.complement();
            case "<" -> below;
            case ">=" -> below.complement();
            case "<=" -> Values.Numbers.of(Range.to(number));
            default -> Values.Numbers.of(Range.to(number)).complement();
        };
    }

    private int number(Fact fact, Notation notation) throws GrammarException {
        Token token = tokens.take();
        boolean isWhole = notation instanceof WholeNotation;
        OptionalInt number = isWhole ? token.number() : measure(token, notation);
        if (number.isPresent()) {
            return number.getAsInt();
        }
        Text mistake = isWhole ? WholeNumbers.mistake(token) : mistake(token, notation);
        throw new GrammarException(token.offset(), Text.format("`%s`: %s", "`%s`: %s", fact.code(), mistake));
    }

    private static OptionalInt measure(Token token, Notation notation) {
        return token.kind() == Kind.STRING ? notation.read(token.unquoted()) : OptionalInt.empty();
    }

    private static Text mistake(Token token, Notation notation) {
        return Sentence.of(
                Text.format(
                        "найдено %s, ожидается %s в кавычках, например `\"%s\"`",
                        "found %s, expected %s in quotes, such as `\"%s\"`",
                        token.shown(),
                        notation.kind(),
                        notation.example()),
                token.kind() == Kind.STRING ? notation.advice(token.unquoted()) : Text.EMPTY);
    }

    private boolean truth(Fact fact) throws GrammarException {
        Token token = tokens.take();
        if (token.is("true") || token.is("false")) {
            return token.is("true");
        }
        throw wrong(token, fact, "`true` или `false`", "`true` or `false`");
    }

    private String code(Fact fact) throws GrammarException {
        Token token = tokens.take();
        if (token.kind() != Kind.STRING) {
            throw wrong(token, fact, "код в кавычках", "a code in quotes");
        }
        String code = token.unquoted();
        Collection<String> known =
                fact.type() instanceof FactType.Choice choice ? choice.codes() : vocabulary.topicCodes();
        if (!known.contains(code) && !isRefused.test(code)) {
            throw new GrammarException(
                    token.offset(),
                    Sentence.of(
                            Text.format("у `%s` нет значения `%s`", "`%s` has no value `%s`", fact.code(), code),
                            Problems.nearest(code, known)));
        }
        return code;
    }

    private static GrammarException wrong(Token found, Fact fact, String russian, String english) {
        Text shown = found.shown();
        return new GrammarException(
                found.offset(),
                "`%s`: найдено %s, ожидается %s".formatted(fact.code(), shown.russian(), russian),
                "`%s`: found %s, expected %s".formatted(fact.code(), shown.english(), english));
    }
}
