package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.drl.BodyReader.Consequence;
import dev.switchboard.drl.RuleHead.Parent;
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

/** Reads the rules of a file, one after the other. */
final class RuleReader {

    private final SourceText source;
    private final Tokens tokens;
    private final boolean allowOpaqueRules;
    private final FileProblems problems;
    private final Vocabulary vocabulary;
    private final BodyReader bodyReader;

    private final List<Rule> rules = new ArrayList<>();
    private final List<OpaqueRule> opaqueRules = new ArrayList<>();
    private final Map<String, String> notes = new HashMap<>();
    private final List<Span> opaqueSpans = new ArrayList<>();
    private final List<Parent> opaqueParents = new ArrayList<>();
    private final Set<String> otherNames = new HashSet<>();
    private boolean hasRules;

    RuleReader(
            SourceText source, Tokens tokens, Vocabulary vocabulary, boolean allowOpaqueRules, FileProblems problems) {
        this.source = source;
        this.tokens = tokens;
        this.allowOpaqueRules = allowOpaqueRules;
        this.problems = problems;
        this.vocabulary = vocabulary;
        this.bodyReader = new BodyReader(tokens, vocabulary, problems);
    }

    /** Takes a rule. */
    void read() throws GrammarException {
        hasRules = true;
        int before = problems.count();
        RuleHead head = RuleHeadReader.read(tokens, problems);
        RuleName.mistake(head.name())
                .filter(mistake -> head.mistake().isEmpty())
                .ifPresent(mistake -> problems.at(head.placeOfName(), mistake));
        head.note().ifPresent(note -> notes.put(head.name(), note));
        if (head.isOpaque()) {
            opaque(head, before);
        } else {
            ordinary(head, before);
        }
    }

    boolean hasRules() {
        return hasRules;
    }

    /** Where the opaque rules are. */
    List<Span> opaqueSpans() {
        return opaqueSpans;
    }

    /** The rules that are well formed. */
    Rules finish() {
        opaqueParents.stream()
                .filter(parent -> otherNames.contains(parent.name()))
                .forEach(parent -> problems.at(
                        parent.offset(),
                        Text.format(
                                "непрозрачное правило расширяет только непрозрачное, а `%s` — нет",
                                "an opaque rule can extend only an opaque rule, and `%s` is not one", parent.name())));
        return new Rules(rules, opaqueRules, notes);
    }

    private void ordinary(RuleHead head, int before) throws GrammarException {
        otherNames.add(head.written());
        refuseExtras(head);
        if (head.mistake().isPresent() && !tokens.peek().is("when")) {
            throw head.mistake().get();
        }
        Condition period = head.period()
                .read(vocabulary, (name, mistake) -> problems.at(placeOf("@" + name, head), prefixed(name, mistake)));
        Optional<Condition> condition = pattern(head);
        Optional<Consequence> consequence = bodyReader.consequence();
        tokens.takeIf(";");
        consequence.ifPresent(known -> refuseSteps(head, known));
        if (problems.count() == before && condition.isPresent() && consequence.isPresent()) {
            Rule rule = new Rule(
                    head.name(),
                    consequence.get().outcome(),
                    head.salience(),
                    new Condition.And(List.of(period, condition.get())),
                    head.steps(),
                    consequence.get().gives(),
                    source.place(head.start()));
            rules.add(head.isOff() ? rule.off() : rule);
        }
    }

    private void refuseSteps(RuleHead head, Consequence consequence) {
        if (!consequence.outcome().hasLine() && !head.steps().isEmpty()) {
            problems.at(
                    head.start(),
                    "шаги бывают у правила, которое решает, на какую линию перевести: `@steps` здесь не нужен",
                    "only a rule that decides the line has steps: remove `@steps`");
        }
    }

    private static int placeOf(String name, RuleHead head) {
        return head.places().getOrDefault(name, head.start());
    }

    private static Text prefixed(String name, Text mistake) {
        return Text.format("`@%s`: %s", "`@%s`: %s", name, mistake);
    }

    private void refuseExtras(RuleHead head) {
        head.parent()
                .ifPresent(parent -> problems.at(
                        parent.offset(), "`extends` в каталоге не допускается", "`extends` is outside the grammar"));
        head.places().forEach((name, offset) -> {
            if (!name.startsWith("@") && !name.equals("salience")) {
                problems.at(
                        offset,
                        Sentence.of(
                                Text.format(
                                        "`%s`: у правила допускается только `salience`",
                                        "`%s` is outside the grammar; a rule allows only `salience`", name),
                                inPlaceOf(name)));
            }
        });
        if (head.isOff() && head.texts().containsKey("note")) {
            problems.at(
                    placeOf("@note", head),
                    "`@note`: правило выключено, и почему, пишут в самом `@off`",
                    "`@note`: the rule is switched off, and the reason belongs in `@off`");
        }
    }

    /** What to write in place of an attribute by which Drools would read its own clock or leave a rule out. */
    private static Text inPlaceOf(String attribute) {
        return switch (attribute) {
            case "date-effective" -> annotated("`@from(\"2026-01-01\")`");
            case "date-expires" -> annotated("`@until(\"2027-01-01\")`");
            case "enabled" -> annotated("`@off(\"…\")`");
            case "calendars", "timer", "duration" ->
                new Text(
                        "для времени есть факты `date`, `time`, `weekday` и `dayKind`",
                        "for the time there are the facts `date`, `time`, `weekday` and `dayKind`");
            default -> Text.EMPTY;
        };
    }

    private static Text annotated(String annotation) {
        return Text.format("напишите %s", "write %s", annotation);
    }

    /** The pattern; empty where there is none, as far as {@code then} shows. */
    private Optional<Condition> pattern(RuleHead head) throws GrammarException {
        boolean hasWhen = tokens.takeIf("when");
        if (tokens.peek().is("then")) {
            problems.at(
                    head.start(),
                    Text.format(
                            "у правила `%s` нет условия `Inquiry(…)`",
                            "rule `%s` has no pattern `Inquiry(…)`", head.written()));
            return Optional.empty();
        }
        if (!hasWhen) {
            throw GrammarException.unexpected(tokens.peek(), "`when`");
        }
        return Optional.of(bodyReader.pattern());
    }

    private void opaque(RuleHead head, int before) throws GrammarException {
        Optional.ofNullable(head.places().get("@name"))
                .ifPresent(offset -> problems.at(
                        offset,
                        "`@name`: у непрозрачного правила имя одно",
                        "`@name`: an opaque rule has one name only"));
        for (String name : List.of("@from", "@until", "@off")) {
            Optional.ofNullable(head.places().get(name))
                    .ifPresent(offset -> problems.at(
                            offset,
                            Text.format(
                                    "`%s`: у непрозрачного правила такого не бывает: напишите это в его условии или уберите правило",
                                    "`%s`: an opaque rule cannot have it: say it in its condition, or remove the rule",
                                    name)));
        }
        if (!allowOpaqueRules && head.texts().containsKey("opaque")) {
            problems.at(
                    head.start(),
                    Text.format(
                            "правило `%s` непрозрачно (@opaque): такие загружаются, только если это разрешено",
                            "rule `%s` is opaque (@opaque): such rules load only where the caller allows them",
                            head.written()));
        }
        Span span = new Span(head.start(), passOpaqueBody());
        opaqueSpans.add(span);
        head.parent().ifPresent(opaqueParents::add);
        if (problems.count() == before) {
            opaqueRules.add(new OpaqueRule(
                    head.written(),
                    head.salience(),
                    head.texts().getOrDefault("opaque", ""),
                    source.text().substring(span.start(), span.end()),
                    head.steps(),
                    source.place(span.start())));
        }
    }

    /** Goes behind the rule's {@code end}, as Drools finds it; returns the offset there. */
    private int passOpaqueBody() throws GrammarException {
        for (int depth = 0; depth > 0 || !tokens.peek().is("then"); ) {
            if (Keywords.isNewStatement(tokens)) {
                throw GrammarException.unexpected(tokens.peek(), depth > 0 ? "`)`" : "`then`");
            }
            Token token = tokens.pass();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        while (tokens.peek().kind() != Kind.END) {
            int end = tokens.peek().end();
            if (Keywords.passEnd(tokens)) {
                return end;
            }
        }
        throw GrammarException.unexpected(tokens.peek(), "`end`");
    }
}
