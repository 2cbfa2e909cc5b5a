package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.drl.Tokens.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the constraints of a pattern into a condition:
 *
 * <pre>
 * constraints = [ or { "," or } ]
 * or          = and { "||" and }
 * and         = part { "&amp;&amp;" part }
 * part        = "!" flag | "!" "(" or ")" | "(" or ")" | fact [ relations | list ] | "!" set | set
 * relations   = both { "||" both }
 * both        = relation { "&amp;&amp;" relation }
 * relation    = ( "==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) value
 * list        = [ "not" ] "in" "(" value { "," value } ")"
 * fact        = a core fact | "is" "(" string ")" | "count" "(" string ")" | "choice" "(" string ")"
 *             | "measure" "(" string ")"
 * set         = ( "any" | "all" | "none" ) "(" string { "," string } ")"
 * </pre>
 *
 * The value of a measure is a string in the fact's notation: {@code measure("waited") >= "2 h"}.
 *
 * <p>Relations to one fact, as in {@code numberCount >= 3 && <= 10}, bind closer than what stands around them, as they do in
 * Drools: {@code conflict && numberCount < 3 || > 10} means {@code conflict && (numberCount < 3 || > 10)}.
 */
final class ConstraintParser {

    private final Tokens tokens;
    private final FactAccessReader facts;
    private final Relations relations;
    private final SetCalls sets;
    private int depth;

    private ConstraintParser(Tokens tokens, Vocabulary vocabulary, FileProblems problems) {
        this.tokens = tokens;
        this.facts = new FactAccessReader(tokens, vocabulary);
        this.relations = new Relations(tokens, vocabulary, problems::isRefused);
        this.sets = new SetCalls(tokens, vocabulary, problems::isRefused);
    }

    /**
     * Reads constraints up to the parenthesis that closes the pattern, and takes it.
     *
     * @param tokens behind the pattern's opening parenthesis
     * @param problems takes what is wrong; reading goes on behind the next comma
     * @throws GrammarException for a mistake behind which neither the next constraint nor {@code then} is found
     */
    static Condition parse(Tokens tokens, Vocabulary vocabulary, FileProblems problems) throws GrammarException {
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
                problems.at(wrong);
                tokens.goTo(start);
                skipConstraint(tokens, wrong);
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
            return negated().negated();
        }
        if (tokens.peek().is("(")) {
            return group();
        }
        Token start = tokens.peek();
        if (start.is("not")) {
            throw new GrammarException(
                    start.offset(),
                    "`not` здесь не допускается, отрицание — это `!`: `!conflict`, `!is(\"…\")`, `!(…)`",
                    "`not` is outside the grammar here; negate with `!`: `!conflict`, `!is(\"…\")`, `!(…)`");
        }
        if (SetCalls.startsAt(start)) {
            return sets.read();
        }
        Fact fact = facts.read();
        if (Relations.listStartsAt(tokens.peek())) {
            return new Condition.Atom(fact.code(), relations.list(fact));
        }
        return Relations.relationStartsAt(tokens.peek()) ? relations(fact) : flagOf(fact, start);
    }

    /** What stands after {@code !}. */
    private Condition negated() throws GrammarException {
        if (tokens.peek().is("(")) {
            return group();
        }
        return SetCalls.startsAt(tokens.peek()) ? sets.read() : flag();
    }

    private Condition group() throws GrammarException {
        Token opening = tokens.take();
        if (++depth >= DeepNesting.DEEPEST) {
            // One more is the pattern's.
            throw DeepNesting.mistake(opening.offset());
        }
        Condition inner = or();
        depth--;
        if (!tokens.takeIf(")")) {
            throw GrammarException.unexpected(tokens.peek(), "`)`");
        }
        return inner;
    }

    /** After {@code !}, which binds closer than a relation, only a flag makes sense. */
    private Condition flag() throws GrammarException {
        Token start = tokens.peek();
        Fact fact = facts.read();
        if (Relations.relationStartsAt(tokens.peek()) || Relations.listStartsAt(tokens.peek())) {
            throw new GrammarException(
                    tokens.peek().offset(),
                    "после `!` сравнение берётся в скобки: `!(…)`",
                    "put a comparison after `!` in parentheses: `!(…)`");
        }
        return flagOf(fact, start);
    }

    private static Condition flagOf(Fact fact, Token start) throws GrammarException {
        if (!fact.type().code().equals("flag")) {
            throw new GrammarException(
                    start.offset(),
                    Text.format(
                            "`%s` не флаг: ожидается сравнение, например `>= 3` или `== \"код\"`",
                            "`%s` is not a flag: expected a comparison, such as `>= 3` or `== \"code\"`", fact.code()));
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

    private void expectEndOfConstraint() throws GrammarException {
        if (!tokens.peek().is(",") && !tokens.peek().is(")")) {
            throw GrammarException.unexpected(tokens.peek(), "`,`, `&&`, `||` или `)`", "`,`, `&&`, `||` or `)`");
        }
    }

    /** Goes to the comma or parenthesis that ends the constraint, or to {@code then}. */
    private static void skipConstraint(Tokens tokens, GrammarException wrong) throws GrammarException {
        int depth = 0;
        while (!tokens.peek().is("then")) {
            Token next = tokens.peek();
            if (Keywords.isNewStatement(tokens)) {
                throw wrong;
            }
            if (depth == 0 && (next.is(",") || next.is(")"))) {
                return;
            }
            depth += next.is("(") ? 1 : next.is(")") ? -1 : 0;
            tokens.pass();
        }
    }
}
