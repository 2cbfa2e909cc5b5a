package dev.switchboard.drl;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.drl.BodyReader.Body;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
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
    private final BodyReader bodyReader;
    private final boolean allowOpaqueRules;
    private final Problems problems;

    RuleReader(SourceText source, BodyReader bodyReader, boolean allowOpaqueRules, Problems problems) {
        this.source = source;
        this.bodyReader = bodyReader;
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
        String name = annotations.name().orElse(rule.getName());
        annotations.note().ifPresent(note -> notes.put(name, note));
        RuleName.mistake(name)
                .ifPresent(mistake -> problems.at(
                        annotations.name().isPresent() ? head.place("@name") : place,
                        mistake.russian(),
                        mistake.english()));
        if (annotations.opaque().isPresent()) {
            refuseOtherName(annotations, head);
            salience(rule, place)
                    .flatMap(salience -> opaqueRule(rule, salience, annotations, place))
                    .ifPresent(opaque::add);
        } else {
            refuseExtras(rule, fileAttributes, head, place);
            Optional<Integer> salience = salience(rule, place);
            Optional<Body> body = body(rule, place);
            if (problems.list().size() == before) {
                body.ifPresent(found -> rules.add(found.rule(name, salience.orElse(0), annotations.steps(), place)));
            }
        }
    }

    /** Of an opaque rule that fires, Drools' name for it is all that is known. */
    private void refuseOtherName(RuleAnnotations annotations, RuleHead head) {
        if (annotations.name().isPresent()) {
            problems.at(
                    head.place("@name"),
                    "`@name`: у непрозрачного правила имя одно",
                    "`@name`: an opaque rule has one name only");
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
            Text mistake = salienceMistake(attribute.getValue());
            problems.at(
                    placeOf(attribute, place), "`salience`: " + mistake.russian(), "`salience`: " + mistake.english());
            return Optional.empty();
        }
    }

    private static Text salienceMistake(String found) {
        Tokens tokens = new Tokens(found, 0);
        Token number = tokens.take();
        return number.kind() == Kind.NUMBER && tokens.peek().kind() == Kind.END
                ? WholeNumbers.mistake(number)
                : new Text(
                        "найдено `%s`, ожидается целое число".formatted(found),
                        "found `%s`, expected a whole number".formatted(found));
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
        return bodyReader.read(patterns.get(0).getStartCharacter());
    }

    private Place placeOf(BaseDescr found, Place otherwise) {
        return found.getLine() > 0 ? source.place(source.offset(found.getLine(), found.getColumn() + 1)) : otherwise;
    }
}
