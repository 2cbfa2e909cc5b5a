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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Adds the rule to one of the lists, if it is well formed. */
    void read(RuleDescr rule, List<Rule> rules, List<OpaqueRule> opaque) {
        Place place = source.place(rule.getStartCharacter());
        RuleAnnotations annotations = RuleAnnotations.of(rule, place, problems);
        if (annotations.opaque().isPresent()) {
            salience(rule, place)
                    .flatMap(salience -> opaqueRule(rule, salience, annotations, place))
                    .ifPresent(opaque::add);
        } else {
            int before = problems.list().size();
            refuseExtras(rule, place);
            Optional<Integer> salience = salience(rule, place);
            Optional<Rule> read = body(rule, salience.orElse(0), annotations, place);
            if (problems.list().size() == before) {
                read.ifPresent(rules::add);
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

    private void refuseExtras(RuleDescr rule, Place place) {
        if (rule instanceof QueryDescr) {
            problems.at(place, "`query` в каталоге не бывает", "`query` is outside the grammar");
        }
        if (rule.getParentName() != null) {
            problems.at(place, "`extends` в каталоге не бывает", "`extends` is outside the grammar");
        }
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            if (!attribute.getName().equals("salience")) {
                problems.at(
                        placeOf(attribute, place),
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
                    "salience: найдено `%s`, ожидается целое число".formatted(attribute.getValue()),
                    "salience: found `%s`, expected a whole number".formatted(attribute.getValue()));
            return Optional.empty();
        }
    }

    private Optional<Rule> body(RuleDescr rule, int salience, RuleAnnotations annotations, Place place) {
        List<? extends BaseDescr> patterns =
                rule.getLhs() == null ? List.of() : rule.getLhs().getDescrs();
        if (patterns.isEmpty()) {
            problems.at(
                    place,
                    "у правила `%s` нет условия `Inquiry(…)`".formatted(rule.getName()),
                    "rule `%s` lacks its pattern `Inquiry(…)`".formatted(rule.getName()));
            return Optional.empty();
        }
        Tokens tokens = new Tokens(source.text(), patterns.get(0).getStartCharacter());
        try {
            expect(tokens, "Inquiry");
            expect(tokens, "(");
            Condition condition = ConstraintParser.parse(tokens, source, vocabulary, problems);
            expect(tokens, "then");
            return Optional.of(consequence(tokens, rule.getName(), salience, condition, annotations, place));
        } catch (GrammarException wrong) {
            problems.at(source.place(wrong.offset()), wrong.russian(), wrong.english());
            return Optional.empty();
        }
    }

    private Rule consequence(
            Tokens tokens, String name, int salience, Condition condition, RuleAnnotations annotations, Place place)
            throws GrammarException {
        for (String token : List.of("transfers", ".", "to", "(")) {
            expect(tokens, token);
        }
        Token line = expect(tokens, Kind.STRING, "a line's code in quotes");
        expect(tokens, ",");
        Token mode = expect(tokens, Kind.WORD, "`ONE_STEP` or `TWO_STEP`");
        expect(tokens, ",");
        Token item = expect(tokens, Kind.STRING, "an item's code in quotes");
        for (String token : List.of(")", ";", "end")) {
            expect(tokens, token);
        }
        Optional<TransferMode> way = TransferMode.ofCode(
                        mode.text().toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(known -> known.name().equals(mode.text()));
        if (way.isEmpty()) {
            throw ConstraintParser.unexpected(mode, "`NONE`, `ONE_STEP` or `TWO_STEP`");
        }
        checkLine(line, way.get());
        checkItem(item);
        return new Rule(
                name, item.unquoted(), salience, condition, line.unquoted(), way.get(), annotations.steps(), place);
    }

    private void checkLine(Token line, TransferMode mode) {
        String code = line.unquoted();
        if (!vocabulary.lineCodes().contains(code)) {
            unknown(line, new Text("линия", "line"), Problems.nearest(code, vocabulary.lineCodes()));
        } else if (vocabulary.line(code, mode).isEmpty()) {
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
            unknown(item, new Text("пункт", "item"), Problems.nearest(item.unquoted(), vocabulary.itemCodes()));
        }
    }

    private void unknown(Token token, Text kind, Text hint) {
        problems.at(
                source.place(token.offset()),
                "неизвестно: %s `%s`%s".formatted(kind.russian(), token.unquoted(), hint.russian()),
                "unknown %s `%s`%s".formatted(kind.english(), token.unquoted(), hint.english()));
    }

    private static void expect(Tokens tokens, String token) throws GrammarException {
        if (!tokens.takeIf(token)) {
            throw ConstraintParser.unexpected(tokens.peek(), "`" + token + "`");
        }
    }

    private static Token expect(Tokens tokens, Kind kind, String expected) throws GrammarException {
        if (tokens.peek().kind() != kind) {
            throw ConstraintParser.unexpected(tokens.peek(), expected);
        }
        return tokens.take();
    }

    private Place placeOf(BaseDescr found, Place otherwise) {
        return found.getLine() > 0 ? source.place(found.getLine(), found.getColumn() + 1) : otherwise;
    }
}
