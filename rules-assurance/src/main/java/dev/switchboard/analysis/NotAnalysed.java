package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a comparison does not speak of, each said once. */
final class NotAnalysed {

    private final Set<Text> texts = new LinkedHashSet<>();

    void tooLarge(String topic) {
        texts.add(Text.format(
                "тема `%s`: её диаграммы не уместились в пределы сравнения",
                "topic `%s`: its diagrams exceed the limits of the comparison", topic));
    }

    void tooMany(String topic) {
        texts.add(Text.format(
                "тема `%s`: областей слишком много, показаны не все",
                "topic `%s`: too many regions, not all are shown", topic));
    }

    void tooManyChanges(String topic) {
        texts.add(Text.format(
                "тема `%s`: изменений слишком много, показаны не все",
                "topic `%s`: too many changes, not all are shown", topic));
    }

    void otherMoments(String topic) {
        texts.add(Text.format(
                "тема `%s`: решения зависят от времени, а часовые пояса каталогов разные",
                "topic `%s`: decisions depend on the time, and the catalogues' time zones differ", topic));
    }

    void opaqueRules(Catalog before, Catalog after) {
        opaqueRules(before, new Text("старый каталог", "old catalogue"));
        opaqueRules(after, new Text("новый каталог", "new catalogue"));
    }

    private void opaqueRules(Catalog catalog, Text where) {
        catalog.opaqueRules()
                .forEach(rule -> texts.add(new Text(
                        where.russian() + ": " + rule.title().russian(),
                        where.english() + ": " + rule.title().english())));
    }

    List<Text> texts() {
        return List.copyOf(texts);
    }
}
