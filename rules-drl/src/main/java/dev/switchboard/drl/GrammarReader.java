package dev.switchboard.drl;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.drl.BodyReader.Body;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import dev.switchboard.loading.RuleLanguage.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file that keeps to our grammar, as nearly all do, in one pass and without Drools, whose parser takes many times as
 * long:
 *
 * <pre>
 * file       = [ "package" word { "." word } ";" ] { declaration ";" } { rule }
 * rule       = "rule" name { annotation } [ "salience" number ] "when" body
 * name       = string | word
 * annotation = "@" ( "steps" | "stepsEn" | "note" | "name" ) "(" string ")"
 * </pre>
 *
 * <p>It takes only what {@link DrlReader} takes and reads alike. Where it meets anything else, right or wrong, it gives up,
 * and that one has to read the file.
 */
final class GrammarReader {

    private static final Set<String> DECLARATIONS = Set.of(
            "import dev.switchboard.Inquiry",
            "import static dev.switchboard.TransferMode.*",
            "global dev.switchboard.drl.Transfers transfers");

    private static final Set<String> ANNOTATIONS = Set.of("steps", "stepsEn", "note", "name");

    /** Words that Drools takes for no names. */
    private static final Set<String> RESERVED = Set.of("when", "then", "end", "true", "false", "null");

    private final SourceText source;
    private final Tokens tokens;
    private final Problems problems = new Problems();
    private final BodyReader bodyReader;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, String> notes = new HashMap<>();

    GrammarReader(SourceText source, Vocabulary vocabulary) {
        this.source = source;
        this.tokens = new Tokens(source.text(), 0);
        this.bodyReader = new BodyReader(source, vocabulary, problems);
    }

    /** The rules of the file; empty where it is not wholly in the grammar or has a mistake. */
    Optional<Rules> read() {
        if (!UnicodeEscapes.isAbsentIn(source.text())) {
            return Optional.empty();
        }
        try {
            head();
            while (tokens.peek().kind() != Kind.END && problems.isEmpty()) {
                rule();
            }
            return problems.isEmpty() ? Optional.of(new Rules(rules, List.of(), notes)) : Optional.empty();
        } catch (GrammarException outside) {
            return Optional.empty();
        }
    }

    private void head() throws GrammarException {
        if (tokens.takeIf("package")) {
            do {
                word();
            } while (tokens.takeIf("."));
            tokens.expect(";");
        }
        Set<String> declared = new HashSet<>();
        while (tokens.peek().is("import") || tokens.peek().is("global")) {
            declared.add(declaration());
        }
        require(declared.equals(DECLARATIONS));
    }

    /** As it stands, since Drools leaves comments and line ends in the names. */
    private String declaration() throws GrammarException {
        int start = tokens.peek().offset();
        int end = source.text().indexOf(';', start);
        require(end > start);
        tokens.goTo(end);
        tokens.expect(";");
        return source.text().substring(start, end);
    }

    private void rule() throws GrammarException {
        Place place = source.place(tokens.peek().offset());
        tokens.expect("rule");
        String written = tokens.peek().kind() == Kind.STRING ? string() : word();
        Map<String, String> annotations = annotations();
        String name = annotations.getOrDefault("name", written);
        require(RuleName.mistake(name).isEmpty());
        int salience = tokens.takeIf("salience") ? number() : 0;
        tokens.expect("when");
        Optional<Body> body = bodyReader.read(tokens);
        Text steps = new Text(annotations.getOrDefault("steps", ""), annotations.getOrDefault("stepsEn", ""));
        body.ifPresent(found -> rules.add(found.rule(name, salience, steps, place)));
        if (annotations.containsKey("note")) {
            notes.put(name, annotations.getOrDefault("note", ""));
        }
    }

    private Map<String, String> annotations() throws GrammarException {
        Map<String, String> annotations = new HashMap<>();
        while (tokens.peek().text().equals("@")) {
            tokens.take();
            String name = word();
            tokens.expect("(");
            String text = name.equals("name") ? string() : TypedText.strip(string());
            tokens.expect(")");
            require(ANNOTATIONS.contains(name) && !TypedText.isBlank(text) && annotations.put(name, text) == null);
        }
        return annotations;
    }

    private String string() throws GrammarException {
        Token string = tokens.take();
        require(string.kind() == Kind.STRING);
        return string.unquoted();
    }

    private int number() throws GrammarException {
        Token number = tokens.take();
        require(number.number().isPresent());
        return number.number().getAsInt();
    }

    private String word() throws GrammarException {
        Token word = tokens.take();
        require(word.kind() == Kind.WORD && !RESERVED.contains(word.text()) && isAscii(word.text()));
        return word.text();
    }

    /** Beyond ASCII, Drools' letters are those of an older Unicode. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private void require(boolean known) throws GrammarException {
        if (!known) {
            throw ConstraintParser.unexpected(tokens.peek(), "");
        }
    }
}
