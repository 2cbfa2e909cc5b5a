package dev.switchboard.mutants;

import dev.switchboard.Text;
import dev.switchboard.analysis.AnalysedTopic;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.AppliedTexts;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Numbering;
import dev.switchboard.diagram.TakingLine;
import dev.switchboard.diagram.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which outcomes of any text are said of the lines that take inquiries of one topic, where no rule gives them. */
final class SaidScripts {

    private final Vocabulary words;
    private final AnalysedTopic known;
    private final Where where;
    private final Numbering<Map<String, Text>> numbers;

    /** Makes its nodes among the topic's; its terminals are numbers of texts by the codes of outcomes. */
    SaidScripts(Vocabulary words, AnalysedTopic known, Where where, Numbering<Map<String, Text>> numbers) {
        this.words = words;
        this.known = known;
        this.where = where;
        this.numbers = numbers;
    }

    /** Has a terminal wherever there is a decision. */
    int diagram() {
        Nodes nodes = known.nodes();
        Map<Line, Set<Integer>> rules = new LinkedHashMap<>();
        for (int rule = 0; rule < known.rules().size(); rule++) {
            Line meant = words.line(known.rules().get(rule).outcome());
            rules.computeIfAbsent(meant, line -> new TreeSet<>()).add(rule);
        }
        int said = Nodes.NONE;
        for (Map.Entry<Line, Set<Integer>> each : rules.entrySet()) {
            int meant = nodes.keep(known.deciding(), each.getValue()::contains);
            said = nodes.apply(nodes.over, said, of(each.getKey(), meant));
        }
        Optional<Line> byDefault = words.defaultLine();
        return byDefault.isEmpty()
                ? said
                : nodes.apply(
                        nodes.over, said, of(byDefault.get(), nodes.apply(nodes.without, known.everything(), said)));
    }

    private int of(Line meant, int part) {
        return part == Nodes.NONE
                ? part
                : known.nodes()
                        .apply(
                                known.nodes().within,
                                new TakingLine(known.nodes(), where, words.hours()).of(meant, this::scripts),
                                part);
    }

    private int scripts(Line line) {
        List<LineText> scripts = words.texts(line).stream()
                .filter(text -> !LineText.PARTS.contains(text.part()))
                .toList();
        return new AppliedTexts(known.nodes(), where, numbers).of(scripts);
    }
}
