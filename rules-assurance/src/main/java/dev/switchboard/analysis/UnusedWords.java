package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds words of a catalogue that nothing uses. With opaque rules nobody can say, and nothing is found. */
final class UnusedWords {

    private UnusedWords() {}

    static List<Finding> of(Catalog catalog) {
        List<Finding> findings = new ArrayList<>();
        if (catalog.opaqueRules().isEmpty()) {
            topics(catalog, findings);
            facts(catalog, findings);
            items(catalog, findings);
            lines(catalog, findings);
            outcomes(catalog, findings);
        }
        return findings;
    }

    private static void topics(Catalog catalog, List<Finding> findings) {
        for (String topic : catalog.vocabulary().topicCodes()) {
            boolean gives = catalog.givingRules().stream()
                    .flatMap(rule -> rule.topics().stream())
                    .anyMatch(topics -> topics.contains(topic));
            if (!gives && catalog.rulesOf(topic).isEmpty()) {
                findings.add(Finding.aboutWords(
                        FindingKind.UNUSED_TOPIC,
                        topic,
                        Text.format(
                                "у темы `%s` нет ни одного своего правила",
                                "topic `%s` has no rule of its own", topic)));
            }
        }
    }

    private static void facts(Catalog catalog, List<Finding> findings) {
        Set<String> used = new HashSet<>();
        catalog.allRules()
                .forEach(rule ->
                        rule.condition().atoms().map(Condition.Atom::fact).forEach(used::add));
        Vocabulary words = catalog.vocabulary();
        words.definitions().stream()
                .filter(definition -> words.setOf(definition.fact()).isEmpty() || used.contains(definition.fact()))
                .flatMap(definition -> definition.rows().stream())
                .flatMap(row -> row.condition().atoms())
                .map(Condition.Atom::fact)
                .forEach(used::add);
        words.exclusions().forEach(exclusion -> used.addAll(exclusion.facts()));
        words.queues().stream().map(LineEntry::fact).forEach(used::add);
        words.greetings().stream().map(LineEntry::fact).forEach(used::add);
        words.texts().stream()
                .flatMap(text -> text.condition().atoms())
                .map(Condition.Atom::fact)
                .forEach(used::add);
        words.hours().openings().stream()
                .flatMap(opening -> opening.condition().atoms())
                .map(Condition.Atom::fact)
                .forEach(used::add);
        for (Fact fact : words.facts()) {
            if (words.isOfMoment(fact.code()) && Calendar.isUsual(fact)) {
                continue; // it is there undeclared
            }
            boolean isSum = words.setOf(fact.code()).isPresent()
                    && words.definition(fact.code()).isPresent();
            if (!used.contains(fact.code())
                    && !isSum
                    && !(fact.type() instanceof FactType.Topic || fact.type() instanceof Members)) {
                findings.add(Finding.aboutWords(
                        FindingKind.UNUSED_FACT,
                        fact.code(),
                        Text.format(
                                "факт `%s` не нужен ни одному правилу, очереди или тексту",
                                "no rule, queue or text uses fact `%s`", fact.code())));
            }
        }
    }

    private static void items(Catalog catalog, List<Finding> findings) {
        Set<String> used = catalog.allRules().stream().map(Rule::item).collect(Collectors.toSet());
        for (String item : catalog.vocabulary().itemCodes()) {
            if (!used.contains(item)) {
                findings.add(Finding.aboutWords(
                        FindingKind.UNUSED_ITEM,
                        item,
                        Text.format("у пункта `%s` нет правил", "item `%s` has no rule", item)));
            }
        }
    }

    private static void outcomes(Catalog catalog, List<Finding> findings) {
        Set<String> used = catalog.givingRules().stream()
                .flatMap(rule -> rule.gives().stream())
                .map(Given::outcome)
                .collect(Collectors.toCollection(HashSet::new));
        catalog.vocabulary().texts().forEach(text -> used.add(text.part()));
        for (String outcome : catalog.vocabulary().outcomeCodes()) {
            if (!used.contains(outcome)) {
                findings.add(Finding.aboutWords(
                        FindingKind.UNUSED_OUTCOME,
                        outcome,
                        Text.format(
                                "результат `%s` не даёт ни одно правило и ни один текст",
                                "no rule and no text gives outcome `%s`", outcome)));
            }
        }
    }

    private static void lines(Catalog catalog, List<Finding> findings) {
        Vocabulary words = catalog.vocabulary();
        for (Line line : words.lines()) {
            boolean used = words.defaultLine().filter(line::equals).isPresent()
                    || words.lines().stream()
                            .anyMatch(other -> !other.closed().isEmpty()
                                    && words.hours().fallback(other).equals(line))
                    || catalog.rules().stream()
                            .anyMatch(rule -> rule.line().equals(line.code()) && rule.mode() == line.mode());
            if (!used) {
                String subject = line.code() + " " + line.mode().code();
                findings.add(Finding.aboutWords(
                        FindingKind.UNUSED_LINE,
                        subject,
                        Text.format("на линию `%s` никто не переводит", "nothing transfers to line `%s`", subject)));
            }
        }
    }
}
