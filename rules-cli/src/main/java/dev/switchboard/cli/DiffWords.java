package dev.switchboard.cli;

import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.analysis.CatalogDiff;
import dev.switchboard.analysis.DecisionChange;
import dev.switchboard.analysis.Destination;
import dev.switchboard.analysis.LogDiff;
import dev.switchboard.analysis.Rewording;
import dev.switchboard.analysis.TopicRouting;
import dev.switchboard.catalog.Rule;
import dev.switchboard.cli.text.PlaceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences that say what two catalogues decide differently, in one language. */
final class DiffWords {

    private static final int MOST_RULES = 5;

    private final Locale locale;

    DiffWords(Locale locale) {
        this.locale = locale;
    }

    String say(Text text) {
        return text.in(locale);
    }

    String say(String russian, String english) {
        return say(new Text(russian, english));
    }

    String say(Problem problem) {
        return problem.in(locale);
    }

    String catalogs(CatalogDiff diff) {
        return "%s %s → %s %s"
                .formatted(
                        diff.before().name(),
                        diff.before().version(),
                        diff.after().name(),
                        diff.after().version());
    }

    String summary(CatalogDiff diff) {
        if (diff.alwaysAlike()) {
            return say("Каталоги всегда решают одинаково.", "The catalogues always decide alike.");
        }
        if (!diff.notAnalysed().isEmpty()) {
            return say("Сравнение неполное: проверено не всё. ", "The comparison is incomplete: not all was analysed. ")
                    + counts(diff);
        }
        if (!diff.changes().isEmpty()) {
            return counts(diff);
        }
        String alike = diff.exclusions().isEmpty()
                ? say(
                        "Общие обращения решаются одинаково, но каталоги различаются словами.",
                        "Inquiries that both accept are decided alike, but the catalogues differ in words.")
                : say(
                        "Общие обращения решаются одинаково, но каталоги расходятся в том, чего не бывает.",
                        "Inquiries that both accept are decided alike, but the catalogues differ in what cannot be.");
        return alike + topics(diff);
    }

    /** That the version was left as it was, where the catalogue was not. */
    Optional<String> sameVersion(CatalogDiff diff) {
        return diff.haveSameVersion()
                ? Optional.of(say(
                                "Каталог изменился, а `version` осталась прежней: `%s`. Измените её, чтобы по решениям было видно, каким каталогом они приняты.",
                                "The catalogue has changed, but its `version` has not: `%s`. Change it, so that decisions tell which catalogue made them.")
                        .formatted(diff.after().version()))
                : Optional.empty();
    }

    private String counts(CatalogDiff diff) {
        return say("Изменений маршрута: %s, только формулировок: %s.", "Changes of routing: %s, of wording only: %s.")
                        .formatted(
                                diff.changes(DecisionChange.Kind.ROUTING).size(),
                                diff.changes(DecisionChange.Kind.WORDING).size())
                + outcomes(diff)
                + topics(diff);
    }

    private String outcomes(CatalogDiff diff) {
        int changes = diff.changes(DecisionChange.Kind.OUTCOMES).size();
        return changes == 0
                ? ""
                : say(" Других результатов: %s.", " Of other outcomes: %s.").formatted(changes);
    }

    /** What is said before the values of a part; where the title names the part, only which side it is. */
    String side(DecisionChange change, Rewording rewording, String side) {
        return change.kind() == DecisionChange.Kind.ROUTING
                ? say(rewording.part().title()) + ", " + side
                : side;
    }

    private String topics(CatalogDiff diff) {
        long added = diff.topics().stream().filter(TopicRouting::isNew).count();
        return diff.topics().isEmpty()
                ? ""
                : say(" Тем новых: %s, удалённых: %s.", " Topics added: %s, removed: %s.")
                        .formatted(added, diff.topics().size() - added);
    }

    String title(TopicRouting routing) {
        String kind = routing.isNew() ? say("Новая тема", "New topic") : say("Удалённая тема", "Removed topic");
        String title = say(routing.topic().title());
        return "%s `%s`%s".formatted(kind, routing.topic().code(), title.isEmpty() ? "" : " (" + title + ")");
    }

    /** What is said of a route before its outcome. */
    String goesTo(TopicRouting routing, TopicRouting.Route route) {
        if (route.isRest() && routing.routes().size() > 1) {
            return say("Иначе", "Otherwise");
        }
        return routing.isNew() ? say("Решение", "Goes to") : say("Было решение", "Went to");
    }

    /** The outcome, and by which rules. */
    String outcome(TopicRouting.Route route) {
        return place(route.outcome()) + " — " + rules(route.outcome(), route.rules());
    }

    /** Such as {@code senior one-step SS-FIN-01 → first-line}. */
    String title(DecisionChange change) {
        if (change.kind() != DecisionChange.Kind.ROUTING) {
            return place(change.before()) + ": "
                    + change.rewordings().stream()
                            .map(Rewording::part)
                            .map(Rewording.Part::title)
                            .map(this::say)
                            .collect(Collectors.joining(", "));
        }
        return move(change.before(), change.after());
    }

    /** From where to where. */
    String move(Destination before, Destination after) {
        return place(before) + " → " + place(after);
    }

    private String place(Destination outcome) {
        if (outcome instanceof Destination.Decided decided) {
            return decided
                    + decided.queue()
                            .map(queue -> say(", очередь ", ", queue ") + queue)
                            .orElse("");
        }
        return say("решения нет", "no decision");
    }

    /** The rules that decide, or that none does. */
    String rules(Destination outcome, List<Rule> rules) {
        if (rules.isEmpty()) {
            return outcome instanceof Destination.Undecided
                    ? say("ни одно правило не подходит, линии по умолчанию нет", "no rule holds, and no default line")
                    : say("линия по умолчанию", "default line");
        }
        String shown = rules.stream()
                .limit(MOST_RULES)
                .map(rule -> "`%s` (%s)".formatted(rule.name(), PlaceText.of(rule.place())))
                .collect(Collectors.joining(", "));
        int more = rules.size() - MOST_RULES;
        return more > 0 ? shown + say(" и ещё %s", " and %s more").formatted(more) : shown;
    }

    String phrase(Destination outcome) {
        return outcome instanceof Destination.Decided decided
                ? decided.phrase().map(DiffWords::quoted).orElse("—")
                : "—";
    }

    String words(List<Text> texts) {
        return texts.isEmpty()
                ? "—"
                : texts.stream().map(text -> quoted(say(text))).collect(Collectors.joining("; "));
    }

    String counts(LogDiff log) {
        return say(
                        "Обращений: %s; меняется маршрут: %s, только слова: %s, без изменений: %s.",
                        "Inquiries: %s; routing changes: %s, only wording: %s, unchanged: %s.")
                .formatted(log.rows(), log.moved(), log.reworded(), log.alike());
    }

    private static String quoted(String words) {
        return "«" + words + "»";
    }
}
