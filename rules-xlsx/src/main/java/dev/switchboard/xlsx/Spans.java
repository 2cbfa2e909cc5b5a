package dev.switchboard.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Numbers of rows or columns, added in ascending order, said in few words: {@code 5–9, 12}. */
final class Spans {

    private static final int MOST_SAID = 10;

    private record Span(int first, int last) {}

    private final List<Span> spans = new ArrayList<>();
    private int first;
    private int last;
    private int unsaid;

    void add(int number) {
        if (last > 0 && number == last + 1) {
            last = number;
            return;
        }
        end();
        first = number;
        last = number;
    }

    boolean isEmpty() {
        return last == 0;
    }

    String said(IntFunction<String> name) {
        end();
        last = 0;
        StringBuilder said = new StringBuilder();
        for (Span span : spans) {
            said.append(said.isEmpty() ? "" : ", ").append(name.apply(span.first));
            said.append(span.first == span.last ? "" : "–" + name.apply(span.last));
        }
        return said + (unsaid > 0 ? ", … (+" + unsaid + ")" : "");
    }

    private void end() {
        if (last == 0) {
            return;
        }
        if (spans.size() < MOST_SAID) {
            spans.add(new Span(first, last));
        } else {
            unsaid++;
        }
    }
}
