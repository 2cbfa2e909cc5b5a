package dev.switchboard.diagram;

import dev.switchboard.Text;
import dev.switchboard.catalog.LineText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which texts of a line apply, as a diagram whose terminals are numbers of them. */
public final class AppliedTexts {

    private final Nodes nodes;
    private final Where where;
    private final Numbering<Map<String, Text>> numbers;

    /**
     * Makes its nodes among {@code nodes}.
     *
     * @param numbers takes the texts that apply, by their parts
     */
    public AppliedTexts(Nodes nodes, Where where, Numbering<Map<String, Text>> numbers) {
        this.nodes = nodes;
        this.where = where;
        this.numbers = numbers;
    }

    /**
     * The diagram.
     *
     * @param texts of one line, in the order of the table
     */
    public int of(List<LineText> texts) {
        int all = numbers.of(Map.of());
        for (String part : texts.stream().map(LineText::part).distinct().toList()) {
            Numbering<Optional<Text>> ofPart = new Numbering<>();
            int one = ofPart.of(Optional.empty());
            for (int i = texts.size() - 1; i >= 0; i--) {
                LineText text = texts.get(i);
                if (text.part().equals(part)) {
                    one = nodes.apply(nodes.over, where.of(text.condition(), ofPart.of(Optional.of(text.text()))), one);
                }
            }
            all = nodes.apply(
                    new Pairing((before, next) -> numbers.of(with(numbers.at(before), part, ofPart.at(next)))),
                    all,
                    one);
        }
        return all;
    }

    private static Map<String, Text> with(Map<String, Text> before, String part, Optional<Text> text) {
        Map<String, Text> all = new LinkedHashMap<>(before);
        text.ifPresent(applying -> all.put(part, applying));
        return all;
    }
}
