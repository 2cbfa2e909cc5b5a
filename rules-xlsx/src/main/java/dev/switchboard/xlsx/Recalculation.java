package dev.switchboard.xlsx;

import dev.switchboard.xlsx.WorkbookParts.Relationship;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What a workbook says of how its formulas were computed, when cells have changed since. */
final class Recalculation {

    private final WorkbookEdit workbook;
    private final WorkbookParts parts;

    Recalculation(WorkbookEdit workbook, WorkbookParts parts) {
        this.workbook = workbook;
        this.parts = parts;
    }

    /** The version of Excel that has computed the values is not told any more, so that Excel computes them anew. */
    void ask() throws IOException {
        boolean hasFormulas = workbook.related(parts.workbook()).values().stream()
                .anyMatch(related -> related.type().equals("calcChain"));
        String text = workbook.text(parts.workbook());
        Optional<Element> calculation = Element.root(text).child("calcPr");
        if (hasFormulas && calculation.isPresent()) {
            Splices splices = new Splices(text);
            Element element = calculation.get();
            splices.replace(element.start(), element.inside(), Element.without(element.tag(), "calcId"));
            workbook.put(parts.workbook(), splices.apply());
        }
    }

    /**
     * Takes away the order in which Excel has computed the formulas (ECMA-376, part 1, 18.6): it must not name cells that have none, and
     * where it is missing, Excel finds it anew.
     */
    void forgetOrder() throws IOException {
        String list = WorkbookParts.relationshipsOf(parts.workbook());
        for (Map.Entry<String, Relationship> related :
                workbook.related(parts.workbook()).entrySet()) {
            if (related.getValue().type().equals("calcChain")) {
                workbook.remove(related.getValue().part());
                unrelate(list, related.getKey());
            }
        }
    }

    private void unrelate(String list, String id) throws IOException {
        String text = workbook.text(list);
        Splices splices = new Splices(text);
        for (Element relationship : Element.root(text).children()) {
            if (relationship.attribute("Id").equals(Optional.of(id))) {
                splices.replace(relationship.start(), relationship.end(), "");
            }
        }
        workbook.put(list, splices.apply());
    }
}
