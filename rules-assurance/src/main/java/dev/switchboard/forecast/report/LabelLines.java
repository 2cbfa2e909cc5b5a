package dev.switchboard.forecast.report;

import java.util.ArrayList;
import java.util.List;

/** A label in lines that fit beside a drawing, which cannot break lines by itself. What does not fit ends in an ellipsis. */
final class LabelLines {

    private static final int LONGEST = 17;
    private static final int MOST = 3;

    private LabelLines() {}

    static List<String> of(String label) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : label.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST) {
                lines.add(line);
                line = "";
            }
            line = line.isEmpty() ? word : line + " " + word;
        }
        lines.add(line);
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(MOST, lines.size())));
        int last = shown.size() - 1;
        if (lines.size() > MOST) {
            shown.set(last, shown.get(last) + "…");
        }
        shown.replaceAll(LabelLines::cut);
        return shown;
    }

    private static String cut(String line) {
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST + 1 ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
