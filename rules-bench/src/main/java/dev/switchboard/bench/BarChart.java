package dev.switchboard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Bars on a logarithmic scale, as SVG. */
final class BarChart {

    private static final int LABELS = 330;
    private static final int BARS = 400;
    private static final int FIGURES = 110;
    private static final int BAR = 22;
    private static final int TOP = 40;

    private BarChart() {}

    /**
     * Writes a chart; those set in bold stand out.
     *
     * @param bars the values, above zero, by name in Markdown
     */
    static void write(Path file, String title, Map<String, Double> bars) throws IOException {
        double least =
                bars.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow() / 2;
        double most =
                bars.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        .formatted(LABELS + BARS + FIGURES, TOP + BAR * bars.size() + 10));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        svg.append("<text x=\"10\" y=\"22\" font-weight=\"bold\">")
                .append(title)
                .append(" (logarithmic scale)")
                .append("</text>\n");
        int y = TOP;
        for (Map.Entry<String, Double> bar : bars.entrySet()) {
            double width = BARS * Math.log(bar.getValue() / least) / Math.log(most / least);
            append(svg, y, bar.getKey(), width, MarkdownTable.number(bar.getValue()));
            y += BAR;
        }
        Files.write(file, svg.append("</svg>\n").toString().getBytes(UTF_8));
    }

    private static void append(StringBuilder svg, int y, String name, double width, String figure) {
        boolean ours = name.startsWith("**");
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>"
                        + "<text x=\"%.1f\" y=\"%2$d\">%s</text>%n",
                LABELS - 8,
                y + 15,
                name.replace("*", "").replace("`", ""),
                LABELS,
                y + 3,
                width,
                BAR - 6,
                ours ? "#1a6fb5" : "#a0a8b0",
                LABELS + width + 6,
                figure));
    }
}
