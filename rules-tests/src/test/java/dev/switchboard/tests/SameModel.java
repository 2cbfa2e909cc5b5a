package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a catalogue to another, and says what is different. */
final class SameModel {

    private SameModel() {}

    static void check(String how, Catalog read, Catalog meant) {
        if (read.identity().equals(meant.identity())) {
            assertThat(ofOffRules(read).identity())
                    .as("%s switches off", how)
                    .isEqualTo(ofOffRules(meant).identity());
            return;
        }
        Set<String> here = said(read);
        Set<String> there = said(meant);
        Set<String> common = new TreeSet<>(here);
        common.retainAll(there);
        here.removeAll(common);
        there.removeAll(common);
        assertThat(here).as("%s says otherwise", how).isEqualTo(there);
        assertThat(read.identity()).as(how).isEqualTo(meant.identity());
    }

    private static List<String> texts(Vocabulary words) {
        return words.texts().stream()
                .map(text -> "%s %s %s %s %s"
                        .formatted(
                                text.line(),
                                text.mode(),
                                text.part(),
                                text.condition().canonical(),
                                text.text()))
                .toList();
    }

    private static List<String> exclusions(Vocabulary words) {
        return words.exclusions().stream()
                .map(each -> "%s %s %s".formatted(each.condition().canonical(), each.relations(), each.reason()))
                .toList();
    }

    private static Set<String> gives(Rule rule) {
        return rule.gives().stream()
                .map(given -> given.outcome() + " " + given.value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> said(Catalog catalog) {
        Vocabulary words = catalog.vocabulary();
        Stream<String> rules = said(catalog.allRules());
        Stream<Collection<?>> all = Stream.of(
                words.lines(),
                words.facts(),
                words.topics(),
                words.items(),
                words.outcomes(),
                texts(words),
                exclusions(words),
                words.queues(),
                words.greetings(),
                words.hours().openings(),
                words.calendar().map(Calendar::days).orElse(List.of()),
                words.defaultLine().stream().toList());
        Stream<String> names = Stream.of("name " + words.name(), "version " + words.version());
        return Stream.of(rules, all.flatMap(Collection::stream).map(Object::toString), names)
                .flatMap(each -> each)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The catalogue as if only the rules that are switched off were in force. */
    private static Catalog ofOffRules(Catalog catalog) {
        return new Catalog(
                catalog.vocabulary(),
                catalog.offRules().stream()
                        .map(rule -> new Rule(
                                rule.name(),
                                rule.outcome(),
                                rule.salience(),
                                rule.condition(),
                                rule.steps(),
                                rule.gives(),
                                rule.place()))
                        .toList(),
                List.of());
    }

    private static Stream<String> said(List<Rule> rules) {
        return rules.stream()
                .map(rule -> "%s %s %s %s %s %s %s"
                        .formatted(
                                rule.item(),
                                rule.salience(),
                                rule.condition().canonical(),
                                rule.line(),
                                rule.mode(),
                                rule.steps(),
                                gives(rule)));
    }
}
