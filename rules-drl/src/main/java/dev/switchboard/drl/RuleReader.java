package dev.switchboard.drl;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads one rule: its head from what Drools' parser found, pattern and consequence from the text. */
final class RuleReader {

    private final SourceText source;
    private final Vocabulary vocabulary;
    private final boolean allowOpaqueRules;
    private final Problems problems;

    RuleReader(SourceText source, Vocabulary vocabulary, boolean allowOpaqueRules, Problems problems) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.allowOpaqueRules = allowOpaqueRules;
        this.problems = problems;
    }

    /**
     * Adds the rule to one of the lists, if it is well formed, and what is noted of it to the notes.
     *
     * @param fileAttributes of the whole file, which Drools' parser gives to each rule
     */
    void read(
            RuleDescr rule,
            Set<String> fileAttributes,
            List<Rule> rules,
            List<OpaqueRule> opaque,
            Map<String, String> notes) {
        Place place = source.place(rule.getStartCharacter());
        if (rule instanceof QueryDescr) {
            problems.at(place, "`query` в каталоге не бывает", "`query` is outside the grammar");
            return;
        }
        int before = problems.list().size();
        RuleHead head = new RuleHead(source, rule.getStartCharacter());
        RuleAnnotations annotations = RuleAnnotations.of(rule, head, problems);
        rule.getAttributes().keySet().forEach(attribute -> head.refuseTwice(attribute, problems));
        annotations.note().ifPresent(note -> notes.put(rule.getName(), note));
        if (annotations.opaque().isPresent()) {
            salience(rule, place)
                    .flatMap(salience -> opaqueRule(rule, salience, annotations, place))
                    .ifPresent(opaque::add);
        } else {
            refuseExtras(rule, fileAttributes, head, place);
            Optional<Integer> salience = salience(rule, place);
            Optional<Body> body = body(rule, place);
            if (problems.list().size() == before) {
                body.ifPresent(
                        found -> rules.add(found.rule(rule.getName(), salience.orElse(0), annotations.steps(), place)));
            }
        }
    }

    private Optional<OpaqueRule> opaqueRule(RuleDescr rule, int salience, RuleAnnotations annotations, Place place) {
        if (!allowOpaqueRules) {
            problems.at(
                    place,
                    "правило `%s` непрозрачно (@opaque): такие загружаются, только если это разрешено"
                            .formatted(rule.getName()),
                    "rule `%s` is opaque (@opaque): such rules load only where the caller allows them"
                            .formatted(rule.getName()));
            return Optional.empty();
        }
        String text = source.text().substring(rule.getStartCharacter(), rule.getEndCharacter());
        return Optional.of(new OpaqueRule(
                rule.getName(), salience, annotations.opaque().orElseThrow(), text, annotations.steps(), place));
    }

    private void refuseExtras(RuleDescr rule, Set<String> fileAttributes, RuleHead head, Place place) {
        if (rule.getParentName() != null) {
            problems.at(place, "`extends` в каталоге не бывает", "`extends` is outside the grammar");
        }
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            boolean ofFile = fileAttributes.contains(attribute.getName()) && !head.has(attribute.getName());
            if (!attribute.getName().equals("salience") && !ofFile) {
                problems.at(
                        head.place(attribute.getName()),
                        "`%s`: у правила бывает только `salience`".formatted(attribute.getName()),
                        "`%s` is outside the grammar; a rule takes only `salience`".formatted(attribute.getName()));
            }
        }
    }

    private Optional<Integer> salience(RuleDescr rule, Place place) {
        AttributeDescr attribute = rule.getAttributes().get("salience");
        if (attribute == null) {
            return Optional.of(0);
        }
        try {
            return Optional.of(Integer.parseInt(attribute.getValue()));
        } catch (NumberFormatException noNumber) {
            problems.at(
                    placeOf(attribute, place),
                    "`salience`: найдено `%s`, ожидается целое число".formatted(attribute.getValue()),
                    "`salience`: found `%s`, expected a whole number".formatted(attribute.getValue()));
            return Optional.empty();
        }
    }

    /** What follows {@code when}. */
    record Body(Condition condition, String line, TransferMode mode, String item) {

        Rule rule(String name, int salience, Text steps, Place place) {
            return new Rule(name, item, salience, condition, line, mode, steps, place);
        }
    }

    private Optional<Body> body(RuleDescr rule, Place place) {
        List<? extends BaseDescr> patterns =
                rule.getLhs() == null ? List.of() : rule.getLhs().getDescrs();
        if (patterns.isEmpty()) {
            problems.at(
                    place,
                    "у правила `%s` нет условия `Inquiry(…)`".formatted(rule.getName()),
                    "rule `%s` lacks its pattern `Inquiry(…)`".formatted(rule.getName()));
            return Optional.empty();
        }
        return body(patterns.get(0).getStartCharacter());
    }

    /** Reads pattern and consequence, from some offset before the pattern on. */
    Optional<Body> body(int offset) {
        Tokens tokens = new Tokens(source.text(), offset);
        try {
            expect(tokens, "Inquiry");
            expect(tokens, "(");
            Condition condition = ConstraintParser.parse(tokens, source, vocabulary, problems);
            expect(tokens, "then");
            return consequence(tokens, condition);
        } catch (GrammarException wrong) {
            problems.at(source.place(wrong.offset()), wrong.russian(), wrong.english());
            return Optional.empty();
        }
    }

    private Optional<Body> consequence(Tokens tokens, Condition condition) throws GrammarException {
        for (String token : List.of("transfers", ".", "to", "(")) {
            expect(tokens, token);
        }
        Token line = expect(tokens, Kind.STRING, "код линии в кавычках", "a line's code in quotes");
        expect(tokens, ",");
        Token mode = expect(tokens, Kind.WORD, "`ONE_STEP` или `TWO_STEP`", "`ONE_STEP` or `TWO_STEP`");
        expect(tokens, ",");
        Token item = expect(tokens, Kind.STRING, "код пункта в кавычках", "an item's code in quotes");
        for (String token : List.of(")", ";", "end")) {
            expect(tokens, token);
        }
        checkLine(line);
        Optional<TransferMode> way = mode(mode);
        way.ifPresent(known -> checkMode(line, known));
        checkItem(item);
        return way.map(known -> new Body(condition, line.unquoted(), known, item.unquoted()));
    }

    private Optional<TransferMode> mode(Token mode) {
        Optional<TransferMode> known = Arrays.stream(TransferMode.values())
                .filter(value -> value.name().equals(mode.text()))
                .findFirst();
        if (known.isEmpty()) {
            problems.at(
                    source.place(mode.offset()),
                    "найдено `%s`, ожидается `NONE`, `ONE_STEP` или `TWO_STEP`".formatted(mode.text()),
                    "found `%s`, expected `NONE`, `ONE_STEP` or `TWO_STEP`".formatted(mode.text()));
        }
        return known;
    }

    private void checkLine(Token line) {
        String code = line.unquoted();
        if (!vocabulary.lineCodes().contains(code)) {
            unknown(line, new Text("линия", "line"), vocabulary.lineCodes());
        }
    }

    private void checkMode(Token line, TransferMode mode) {
        String code = line.unquoted();
        if (vocabulary.lineCodes().contains(code) && vocabulary.line(code, mode).isEmpty()) {
            String modes = Problems.quoted(
                    vocabulary.modes(code).stream().map(TransferMode::name).toList(), ", ");
            problems.at(
                    source.place(line.offset()),
                    "к линии `%s` не переводят способом `%s`; бывает %s".formatted(code, mode.name(), modes),
                    "line `%s` has no mode `%s`; it has %s".formatted(code, mode.name(), modes));
        }
    }

    private void checkItem(Token item) {
        if (vocabulary.item(item.unquoted()).isEmpty()) {
            unknown(item, new Text("пункт", "item"), vocabulary.itemCodes());
        }
    }

    private void unknown(Token token, Text kind, Collection<String> known) {
        problems.unknown(source.place(token.offset()), kind, token.unquoted(), known, Text.EMPTY);
    }

    private static void expect(Tokens tokens, String token) throws GrammarException {
        if (!tokens.takeIf(token)) {
            throw ConstraintParser.unexpected(tokens.peek(), "`" + token + "`");
        }
    }

    private static Token expect(Tokens tokens, Kind kind, String russian, String english) throws GrammarException {
        if (tokens.peek().kind() != kind) {
            throw ConstraintParser.unexpected(tokens.peek(), russian, english);
        }
        return tokens.take();
    }

    private Place placeOf(BaseDescr found, Place otherwise) {
        return found.getLine() > 0 ? source.place(source.offset(found.getLine(), found.getColumn() + 1)) : otherwise;
    }
}
