package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Every inquiry of a catalogue with few facts and small ranges. */
public final class SmallSpace {

    private SmallSpace() {}

    /** All inquiries that can be, each with every fact stated. */
    public static List<Inquiry> of(Vocabulary words) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (Fact fact : words.facts()) {
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> before : all) {
                for (Object value : values(fact.type(), words)) {
                    Map<String, Object> with = new LinkedHashMap<>(before);
                    with.put(fact.code(), value);
                    more.add(with);
                }
            }
            all = more;
        }
        return all.stream()
                .map(SmallSpace::inquiry)
                .filter(inquiry ->
                        words.exclusions().stream().noneMatch(exclusion -> exclusion.holds(words.completed(inquiry))))
                .toList();
    }

    private static Inquiry inquiry(Map<String, Object> stated) {
        InquiryBuilder inquiry = Inquiry.builder();
        stated.forEach(inquiry::state);
        return inquiry.build();
    }

    private static List<Object> values(FactType type, Vocabulary words) {
        if (type instanceof FactType.Scaled count) {
            return IntStream.rangeClosed(count.range().from(), count.range().to())
                    .mapToObj(number -> (Object) number)
                    .toList();
        }
        if (type instanceof FactType.Choice choice) {
            return List.copyOf(choice.codes());
        }
        return type instanceof FactType.Flag ? List.of(true, false) : List.copyOf(words.topicCodes());
    }
}
