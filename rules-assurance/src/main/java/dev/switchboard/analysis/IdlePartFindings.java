package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.analysis.IdlePartCheck.Work;
import dev.switchboard.analysis.RuleParts.Part;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.BoxText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is wrong with a part of a rule, at its row. */
final class IdlePartFindings {

    private final Evidence evidence;
    private final Vocabulary words;
    private final BoxText text;

    IdlePartFindings(Evidence evidence, Vocabulary words) {
        this.evidence = evidence;
        this.words = words;
        this.text = new BoxText(words);
    }

    /** By what the part says, and not by where it stands. */
    private String subject(Rule rule, Part part) {
        return rule.name() + ": " + text.write(part.said());
    }

    Draft idle(Rule rule, Work work) {
        String subject = subject(rule, work.part);
        if (!work.decides.isEmpty()) {
            return new Draft(FindingKind.REDUNDANT, subject, () -> redundant(subject, rule, work));
        }
        return work.holds.regions().isEmpty()
                ? new Draft(FindingKind.NEVER_HOLDS, subject, () -> neverHolds(subject, rule, work.part))
                : new Draft(FindingKind.NEVER_DECIDES, subject, () -> neverDecides(subject, rule, work));
    }

    Draft repeated(Rule rule, Part part, Part first) {
        String subject = subject(rule, part);
        return new Draft(
                FindingKind.DUPLICATE,
                subject,
                () -> finding(
                        FindingKind.DUPLICATE,
                        subject,
                        Stream.of(rule),
                        Text.format(
                                "%s: этот вариант правила `%s` повторяет %s: удалите один из них",
                                "%s: this alternative of rule `%s` repeats %s: remove one of them",
                                part.place(),
                                rule.name(),
                                first.place()),
                        Extent.NOTHING,
                        Optional.empty()));
    }

    private Finding neverHolds(String subject, Rule rule, Part part) {
        return finding(
                FindingKind.NEVER_HOLDS,
                subject,
                Stream.of(rule),
                Text.format(
                        "%s: этот вариант правила `%s` не может выполниться: его условия исключают друг друга или все возможные значения",
                        "%s: this alternative of rule `%s` cannot hold: its conditions exclude each other or every possible value",
                        part.place(),
                        rule.name()),
                Extent.NOTHING,
                Optional.empty());
    }

    private Finding neverDecides(String subject, Rule rule, Work work) {
        return finding(
                FindingKind.NEVER_DECIDES,
                subject,
                Stream.concat(Stream.of(rule), work.outrankedBy.stream()),
                Text.format(
                        "%s: этот вариант правила `%s` никогда не решает: всюду, где он выполняется, раньше решают %s",
                        "%s: this alternative of rule `%s` never decides: wherever it holds, %s come first",
                        work.part.place(),
                        rule.name(),
                        names(work.outrankedBy)),
                work.holds,
                Optional.of(witness(
                        work.part,
                        work.holds.regions().get(0),
                        holding -> holding.contains(rule) && !holding.get(0).equals(rule))));
    }

    private Finding redundant(String subject, Rule rule, Work work) {
        String others = Stream.concat(
                        work.siblings.stream()
                                .map(Part::place)
                                .map(Place::toString)
                                .distinct(),
                        work.successors.stream().map(other -> "`" + other.name() + "`"))
                .collect(Collectors.joining(", "));
        return finding(
                FindingKind.REDUNDANT,
                subject,
                Stream.concat(Stream.of(rule), work.successors.stream()),
                Text.format(
                        "%s: без этого варианта правила `%s` решения остались бы теми же: то же решают %s",
                        "%s: without this alternative of rule `%s` every decision would be the same: %s decide alike",
                        work.part.place(),
                        rule.name(),
                        others),
                work.holds,
                Optional.of(witness(
                        work.part,
                        work.decides.get(0),
                        holding -> holding.get(0).equals(rule))));
    }

    private Inquiry witness(Part part, Region region, Predicate<List<Rule>> shown) {
        Inquiry witness = evidence.witness(region, shown);
        if (!part.condition().holds(words.completed(witness))) {
            throw new IllegalStateException("the witness %s is not of the part %s".formatted(witness, part));
        }
        return witness;
    }

    private Finding finding(
            FindingKind kind,
            String subject,
            Stream<Rule> rules,
            Text message,
            Extent extent,
            Optional<Inquiry> witness) {
        return new Finding(
                kind,
                subject,
                List.copyOf(new LinkedHashSet<>(rules.toList())),
                message,
                evidence.merged(extent.regions()),
                extent.cut(),
                witness,
                Optional.empty());
    }

    private static String names(Set<Rule> rules) {
        return rules.stream().map(rule -> "`" + rule.name() + "`").collect(Collectors.joining(", "));
    }
}
