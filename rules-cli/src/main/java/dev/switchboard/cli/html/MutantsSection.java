package dev.switchboard.cli.html;

import dev.switchboard.Text;
import dev.switchboard.catalog.Rule;
import dev.switchboard.cli.text.PlaceText;
import dev.switchboard.mutants.Mutant;
import dev.switchboard.mutants.Mutant.Kind;
import dev.switchboard.mutants.MutationReport;
import dev.switchboard.mutants.MutationReport.Killed;
import dev.switchboard.mutants.MutationReport.Survived;
import dev.switchboard.text.Html;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The small mistakes that were tried, by kind, and those that no case would notice, each with an inquiry that would. */
final class MutantsSection {

    static final int MOST_SURVIVORS = 500;

    private final MutationReport mutation;
    private final Html html;
    private final PageWords words;

    MutantsSection(MutationReport mutation, Html html, PageWords words) {
        this.mutation = mutation;
        this.html = html;
        this.words = words;
    }

    void write() {
        List<Survived> survived = mutation.survived();
        html.open("section", "id", "mutants", "aria-labelledby", "mutants-title");
        html.element(
                "h2",
                words.say(
                        "Ошибки, которых примеры не заметят (%s)",
                        "Mistakes that the cases would not notice (%s)", survived.size()),
                "id",
                "mutants-title");
        writeKinds();
        if (survived.isEmpty()) {
            html.element("p", words.say("✓ Таких ошибок нет.", "✓ There are none."));
        } else {
            Parts.nothing(html, words);
            html.open("ul", "class", "plain");
            survived.stream().limit(MOST_SURVIVORS).forEach(this::write);
            html.close("ul");
            Parts.more(survived.size() - MOST_SURVIVORS, html, words);
        }
        html.close("section");
    }

    private void write(Survived each) {
        Mutant mutant = each.mutant();
        Status.SURVIVED.open(html, "li", lines(mutant));
        Status.SURVIVED.badge(html, words);
        html.text(" ")
                .message(words.say(mutant.title()) + " ")
                .element("span", PlaceText.of(mutant.original().place()), "class", "quiet");
        Parts.ready(words.say("Заметит:", "Would notice:"), each.witness(), html, words);
        html.close("li");
    }

    /** The line that the rule transfers to, and that to which it does by mistake. */
    static List<String> lines(Mutant mutant) {
        return Stream.concat(Stream.of(mutant.original()), mutant.mutated().stream())
                .map(Rule::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private void writeKinds() {
        Map<String, Map<Kind, Long>> columns = new LinkedHashMap<>();
        columns.put(words.say("замечены", "killed"), count(mutation.killed(), Killed::mutant));
        columns.put(words.say("не замечены", "survived"), count(mutation.survived(), Survived::mutant));
        columns.put(words.say("равны исходному", "equal"), count(mutation.equal(), Function.identity()));
        columns.put(
                words.say("не проанализированы", "not analysed"), count(mutation.notAnalysed(), Function.identity()));
        html.open("details").element("summary", words.say("Все ошибки по видам", "All mistakes by kind"));
        html.open("table", "class", "kinds stacked").open("thead").open("tr");
        html.element("th", words.say("Ошибка", "Mistake"), "scope", "col");
        columns.keySet().forEach(title -> html.element("th", title, "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        for (Kind kind : Kind.values()) {
            html.open("tr").element("th", words.say(title(kind)), "scope", "row");
            columns.forEach((title, counts) ->
                    html.element("td", Long.toString(counts.getOrDefault(kind, 0L)), "data-label", title));
            html.close("tr");
        }
        html.close("tbody").close("table").close("details");
    }

    private static <T> Map<Kind, Long> count(List<T> entries, Function<T, Mutant> mutant) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> mutant.apply(entry).kind(), () -> new EnumMap<>(Kind.class), Collectors.counting()));
    }

    private static Text title(Kind kind) {
        return switch (kind) {
            case THRESHOLD -> new Text("порог сдвинут на единицу", "threshold moved by one");
            case COMPARISON -> new Text("сравнение обращено", "comparison reversed");
            case VALUE -> new Text("одно из значений пропало", "one of several values removed");
            case FLAG -> new Text("признак наоборот", "flag inverted");
            case DROPPED -> new Text("условие пропало", "condition removed");
            case CONNECTIVE -> new Text("«и» вместо «или» или обратно", "\"and\" swapped with \"or\"");
            case LINE -> new Text("другая линия", "another line");
            case MODE -> new Text("другой способ перевода", "another mode of transfer");
            case OUTCOME -> new Text("другой результат или без него", "another outcome, or none");
            case SALIENCE -> new Text("другая важность", "another salience");
            case REMOVED -> new Text("правило пропало", "rule removed");
        };
    }
}
