package dev.switchboard.dmn;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Vocabulary;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inputs of a DMN model that say what an inquiry does. */
record Inputs(Vocabulary words, FeelNames names) {

    /** Nobody states when it was if no rule asks for it. */
    private static final LocalDateTime ANY_MOMENT = LocalDateTime.of(2026, 6, 1, 12, 0);

    Map<String, Object> of(Inquiry inquiry) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Fact fact : words.factsToState()) {
            Object stated = inquiry.stated().get(fact.code());
            Object value = stated == null ? fact.type().statedByDefault().orElseThrow() : stated;
            inputs.put(names.fact(fact.code()), fact.type() instanceof Members ? list(value) : value);
        }
        words.calendar().ifPresent(calendar -> {
            LocalDateTime local = inquiry.at().map(calendar::local).orElse(ANY_MOMENT);
            inputs.put(names.fact(Calendar.DATE), local.toLocalDate());
            inputs.put(names.fact(Calendar.TIME), local.toLocalTime());
        });
        return inputs;
    }

    private static List<Object> list(Object members) {
        return new ArrayList<>((Collection<?>) members);
    }
}
