package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.drl.RuleHead.Parent;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the part of a rule before {@code when}. */
final class RuleHeadReader {

    private static final List<String> ANNOTATIONS =
            List.of("steps", "stepsEn", "opaque", "note", "name", "from", "until", "off");

    private final Tokens tokens;
    private final FileProblems problems;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private String written = "";
    private Optional<Parent> parent = Optional.empty();
    private boolean hasAttributes;
    private int salience;

    private RuleHeadReader(Tokens tokens, FileProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /**
     * Reads up to {@code when}, or what is in its place.
     *
     * @param tokens from {@code rule} on
     */
    static RuleHead read(Tokens tokens, FileProblems problems) {
        return new RuleHeadReader(tokens, problems).read();
    }

    private RuleHead read() {
        int start = tokens.pass().offset();
        Optional<GrammarException> mistake = Optional.empty();
        try {
            written = name();
            extension();
            while (annotation() || attribute()) {
                // each look takes what it passes
            }
            if (!isBehindHead()) {
                throw GrammarException.unexpected(tokens.peek(), "`when`");
            }
        } catch (GrammarException wrong) {
            problems.at(wrong);
            mistake = Optional.of(wrong);
            while (!isBehindHead()) {
                tokens.pass();
            }
        }
        return new RuleHead(start, written, parent, places, texts, salience, mistake);
    }

    private boolean isBehindHead() {
        Token next = tokens.peek();
        return next.is("when") || next.is("then") || next.is("end") || Keywords.isNewStatement(tokens);
    }

    private String name() throws GrammarException {
        return tokens.peek().kind() == Kind.STRING
                ? tokens.take().unquoted()
                : tokens.expectName("имя правила", "the rule's name").text();
    }

    private void extension() throws GrammarException {
        int offset = tokens.peek().offset();
        if (tokens.takeIf("extends")) {
            parent = Optional.of(new Parent(offset, name()));
        }
    }

    private boolean annotation() throws GrammarException {
        Token sign = tokens.peek();
        if (!sign.text().equals("@")) {
            return false;
        }
        tokens.take();
        String name = tokens.expect(Kind.WORD, "имя аннотации", "an annotation's name")
                .text();
        annotated(name, argument(), sign.offset());
        if (hasAttributes) {
            problems.at(
                    sign.offset(),
                    Text.format(
                            "`@%s`: аннотации пишутся до `salience`",
                            "`@%s`: write annotations before `salience`", name));
        }
        return true;
    }

    private void annotated(String name, Optional<Token> argument, int offset) {
        String shown = "@" + name;
        Optional<String> text = argument.map(Token::unquoted)
                .map(found -> name.equals("name") ? found : TypedText.strip(found))
                .filter(found -> !TypedText.isBlank(found));
        if (!isFirst(shown, offset)) {
            return;
        }
        if (!ANNOTATIONS.contains(name)) {
            problems.at(
                    offset,
                    Sentence.of(
                            Text.format("`%s`: такой аннотации нет", "`%s`: unknown annotation", shown),
                            Problems.nearest(name, ANNOTATIONS)));
        } else if (text.isEmpty()) {
            problems.at(
                    offset,
                    Text.format(
                            "`%s`: ожидается один непустой текст в кавычках",
                            "`%s`: expected one non-empty text in quotes", shown));
        }
        text.ifPresent(found -> texts.put(name, found));
    }

    /** What an annotation says, if that is one string. */
    private Optional<Token> argument() throws GrammarException {
        if (!tokens.takeIf("(") || tokens.takeIf(")")) {
            return Optional.empty();
        }
        Token first = tokens.take();
        if (tokens.takeIf(")")) {
            return Optional.of(first).filter(token -> token.kind() == Kind.STRING);
        }
        for (int depth = first.is("(") ? 2 : 1; depth > 0; ) {
            Token token = takeWithin(depth);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        return Optional.empty();
    }

    private boolean attribute() throws GrammarException {
        Optional<String> found = Keywords.attribute(tokens);
        if (found.isEmpty()) {
            return false;
        }
        String name = found.get();
        int offset = tokens.peek().offset();
        tokens.goTo(offset + name.length());
        hasAttributes = true;
        isFirst(name, offset);
        if (name.equals("salience")) {
            salience = salience();
        } else {
            value();
        }
        tokens.takeIf(",");
        return true;
    }

    /** The value of an attribute, unchanged, up to whatever comes next. */
    private String value() throws GrammarException {
        int start = tokens.peek().offset();
        int end = start;
        for (int depth = 0; depth > 0 || !isBehindValue(); ) {
            Token token = takeWithin(depth);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            end = token.is(",") ? end : token.end();
        }
        return tokens.text(start, end).replaceAll("\\s+", " ");
    }

    /** Takes a token of a value, at some depth of parentheses. */
    private Token takeWithin(int depth) throws GrammarException {
        if (depth > 0 && isBehindHead()) {
            throw GrammarException.unexpected(tokens.peek(), "`)`");
        }
        return tokens.take();
    }

    private boolean isBehindValue() {
        return isBehindHead()
                || tokens.peek().text().equals("@")
                || Keywords.attribute(tokens).isPresent();
    }

    private int salience() throws GrammarException {
        Token first = tokens.peek();
        if (first.number().isPresent()) {
            return tokens.take().number().getAsInt();
        }
        String value = first.kind() == Kind.NUMBER ? tokens.take().text() : value();
        if (value.isEmpty()) {
            throw GrammarException.unexpected(first, "целое число", "a whole number");
        }
        Text mistake = first.text().equals(value)
                ? WholeNumbers.mistake(first)
                : Text.format("найдено `%s`, ожидается целое число", "found `%s`, expected a whole number", value);
        problems.at(first.offset(), "`salience`: " + mistake.russian(), "`salience`: " + mistake.english());
        return 0;
    }

    /** Whether there is no annotation or attribute of this name before; reports it otherwise. */
    private boolean isFirst(String name, int offset) {
        boolean isFirst = places.putIfAbsent(name, offset) == null;
        if (!isFirst) {
            problems.at(
                    offset,
                    Text.format(
                            "`%s` в правиле повторяется: оставьте одно",
                            "`%s` appears twice in the rule: keep one", name));
        }
        return isFirst;
    }
}
