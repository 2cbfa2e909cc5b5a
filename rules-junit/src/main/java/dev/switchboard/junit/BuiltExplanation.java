package dev.switchboard.junit;

import dev.switchboard.Explanation;
import dev.switchboard.Text;
import java.util.List;
import java.util.Locale;

/** An explanation that is a text alone. */
record BuiltExplanation(Text text) implements Explanation {

    @Override
    public String text(Locale locale) {
        return text.in(locale);
    }

    @Override
    public List<Text> closed() {
        return List.of();
    }

    @Override
    public List<Reason> why() {
        return List.of();
    }

    @Override
    public List<NearMiss> whyNot() {
        return List.of();
    }

    @Override
    public List<GivenOutcome> outcomes() {
        return List.of();
    }
}
