package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the constraints of a pattern into a condition:
 *
 * <pre>
 * constraints = [ or { "," or } ]
 * or          = and { "||" and }
 * and         = part { "&amp;&amp;" part }
 * part        = "!" flag | "!" "(" or ")" | "(" or ")" | fact [ relations | list ]
 * relations   = both { "||" both }
 * both        = relation { "&amp;&amp;" relation }
 * relation    = ( "==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) value
 * list        = [ "not" ] "in" "(" value { "," value } ")"
 * fact        = a core fact | "is" "(" string ")" | "count" "(" string ")" | "choice" "(" string ")"
 * </pre>
 *
 * Relations to one fact, as in {@code numberCount >= 3 && <= 10}, bind closer than what stands around them, as they do in
 * Drools: {@code conflict && numberCount < 3 || > 10} means {@code conflict && (numberCount < 3 || > 10)}.
 */
final class ConstraintParser {

    private static final List<String> CORE_FACTS =
            List.of("topic", "numberCount", "chargeDays", "repeatContact", "conflict");

    /** Which type of fact each accessor of an inquiry reads. */
    private static final Map<String, String> ACCESSORS = Map.of("is", "flag", "count", "count", "choice", "choice");

    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final Relations relations;
    private int depth;

    private ConstraintParser(Tokens tokens, Vocabulary vocabulary, Problems problems) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.relations = new Relations(tokens, vocabulary, problems::isRefused);
    }

    /**
     * Reads constraints up to the parenthesis that closes the pattern, and takes it.
     *
     * @param tokens behind the pattern's opening parenthesis
     * @param problems takes what is wrong; reading goes on behind the next comma
     */
    static Condition parse(Tokens tokens, SourceText source, Vocabulary vocabulary, Problems problems) {
        List<Condition> parts = new ArrayList<>();
        if (tokens.takeIf(")")) {
            return Condition.always();
        }
        while (true) {
            int start = tokens.peek().offset();
            try {
                ConstraintParser parser = new ConstraintParser(tokens, vocabulary, problems);
                parts.add(parser.or());
                parser.expectEndOfConstraint();
            } catch (GrammarException wrong) {
                problems.at(source.place(wrong.offset()), wrong.russian(), wrong.english());
                tokens.goTo(start);
                skipConstraint(tokens);
            }
            if (!tokens.takeIf(",")) {
                tokens.takeIf(")");
                return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
            }
        }
    }

    private Condition or() throws GrammarException {
        List<Condition> parts = new ArrayList<>(List.of(and()));
        while (tokens.takeIf("||")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }

    private Condition and() throws GrammarException {
        List<Condition> parts = new ArrayList<>(List.of(part()));
        while (tokens.takeIf("&&")) {
            parts.add(part());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private Condition part() throws GrammarException {
        if (tokens.takeIf("!")) {
            return (tokens.peek().is("(") ? group() : flag()).negated();
        }
        if (tokens.peek().is("(")) {
            return group();
        }
        Token start = tokens.peek();
        Fact fact = fact();
        if (Relations.listStartsAt(tokens.peek())) {
            return new Condition.Atom(fact.code(), relations.list(fact));
        }
        return Relations.relationStartsAt(tokens.peek()) ? relations(fact) : flagOf(fact, start);
    }

    private Condition group() throws GrammarException {
        Token opening = tokens.take();
        if (++depth >= DeepNesting.DEEPEST) {
            // One more is the pattern's. DeepNesting says it better.
            throw unexpected(opening, "");
        }
        Condition inner = or();
        depth--;
        if (!tokens.takeIf(")")) {
            throw unexpected(tokens.peek(), "`)`");
        }
        return inner;
    }

    /** After {@code !}, which binds closer than a relation, only a flag makes sense. */
    private Condition flag() throws GrammarException {
        Token start = tokens.peek();
        Fact fact = fact();
        if (Relations.relationStartsAt(tokens.peek()) || Relations.listStartsAt(tokens.peek())) {
            throw new GrammarException(
                    tokens.peek().offset(),
                    "после `!` сравнение берётся в скобки: `!(…)`",
                    "a comparison after `!` goes into parentheses: `!(…)`");
        }
        return flagOf(fact, start);
    }

    private static Condition flagOf(Fact fact, Token start) throws GrammarException {
        if (!fact.type().code().equals("flag")) {
            throw new GrammarException(
                    start.offset(),
                    "`%s` не флаг: ожидается сравнение, например `>= 3` или `== \"код\"`".formatted(fact.code()),
                    "`%s` is no flag: a comparison is expected, such as `>= 3` or `== \"code\"`"
                            .formatted(fact.code()));
        }
        return new Condition.Atom(fact.code(), Values.Flag.of(true));
    }

    private Condition relations(Fact fact) throws GrammarException {
        List<Condition> parts = new ArrayList<>(List.of(both(fact)));
        while (takeBeforeRelation("||")) {
            parts.add(both(fact));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }

    private Condition both(Fact fact) throws GrammarException {
        List<Condition> parts = new ArrayList<>(List.of(relation(fact)));
        while (takeBeforeRelation("&&")) {
            parts.add(relation(fact));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private Condition relation(Fact fact) throws GrammarException {
        return new Condition.Atom(fact.code(), relations.relation(fact));
    }

    private boolean takeBeforeRelation(String sign) {
        int start = tokens.peek().offset();
        if (!tokens.takeIf(sign)) {
            return false;
        }
        if (Relations.relationStartsAt(tokens.peek())) {
            return true;
        }
        tokens.goTo(start);
        return false;
    }

    private Fact fact() throws GrammarException {
        Token word = tokens.peek();
        if (word.kind() != Kind.WORD) {
            throw unexpected(
                    word,
                    "факт, например `numberCount` или `is(\"…\")`",
                    "a fact, such as `numberCount` or `is(\"…\")`");
        }
        tokens.take();
        return tokens.peek().is("(") ? namedFact(word) : coreFact(word);
    }

    private Fact coreFact(Token word) throws GrammarException {
        Optional<Fact> fact = vocabulary.fact(word.text());
        if (fact.isPresent() && CORE_FACTS.contains(word.text())) {
            return fact.get();
        }
        if (fact.isPresent()) {
            String accessor = accessorOf(fact.get());
            throw new GrammarException(
                    word.offset(),
                    "`%s` пишется как `%s(\"%s\")`: без скобок пишутся только пять основных фактов"
                            .formatted(word.text(), accessor, word.text()),
                    "`%s` is written `%s(\"%s\")`: only the five core facts stand bare"
                            .formatted(word.text(), accessor, word.text()));
        }
        throw unknownFact(word, word.text());
    }

    private Fact namedFact(Token accessor) throws GrammarException {
        String type = ACCESSORS.get(accessor.text());
        if (type == null) {
            throw new GrammarException(
                    accessor.offset(),
                    "`%s(…)`: такого вызова в условиях нет; бывают `is(…)`, `count(…)`, `choice(…)`"
                            .formatted(accessor.text()),
                    "`%s(…)` is outside the grammar; known are `is(…)`, `count(…)`, `choice(…)`"
                            .formatted(accessor.text()));
        }
        tokens.take();
        Token name = tokens.take();
        if (name.kind() != Kind.STRING) {
            throw unexpected(name, "код факта в кавычках", "a fact's code in quotes");
        }
        Fact fact = vocabulary.fact(name.unquoted()).orElse(null);
        if (fact == null) {
            throw unknownFact(name, name.unquoted());
        }
        if (!tokens.takeIf(")")) {
            throw unexpected(tokens.peek(), "`)`");
        }
        if (!accessorOf(fact).equals(accessor.text())) {
            throw new GrammarException(
                    accessor.offset(),
                    "`%s` имеет тип `%s` и читается через `%s(…)`, а не `%s(…)`"
                            .formatted(fact.code(), fact.type().code(), accessorOf(fact), accessor.text()),
                    "`%s` is a %s: read it with `%s(…)`, not `%s(…)`"
                            .formatted(fact.code(), fact.type().code(), accessorOf(fact), accessor.text()));
        }
        return fact;
    }

    private static String accessorOf(Fact fact) {
        return switch (fact.type().code()) {
            case "flag" -> "is";
            case "count" -> "count";
            default -> "choice";
        };
    }

    private GrammarException unknownFact(Token where, String code) {
        return new GrammarException(
                where.offset(),
                Sentence.of(
                        "факт `%s` неизвестен".formatted(code),
                        "unknown fact `%s`".formatted(code),
                        Problems.nearest(code, vocabulary.factCodes())));
    }

    private void expectEndOfConstraint() throws GrammarException {
        if (!tokens.peek().is(",") && !tokens.peek().is(")")) {
            throw unexpected(tokens.peek(), "`,`, `&&`, `||` или `)`", "`,`, `&&`, `||` or `)`");
        }
    }

    static GrammarException unexpected(Token found, String sign) {
        return unexpected(found, sign, sign);
    }

    static GrammarException unexpected(Token found, String russian, String english) {
        Text shown = found.shown();
        return new GrammarException(
                found.offset(),
                "найдено %s, ожидается %s".formatted(shown.russian(), russian),
                "found %s, expected %s".formatted(shown.english(), english));
    }

    /** Goes to the comma or parenthesis that ends the constraint. */
    private static void skipConstraint(Tokens tokens) {
        int depth = 0;
        while (tokens.peek().kind() != Kind.END) {
            Token next = tokens.peek();
            if (depth == 0 && (next.is(",") || next.is(")") || next.is("then"))) {
                return;
            }
            depth += next.is("(") ? 1 : next.is(")") ? -1 : 0;
            tokens.take();
        }
    }
}
