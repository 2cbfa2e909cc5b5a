package dev.switchboard.text;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Members;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** An inquiry as the options that state it, such as {@code --topic charges --fact numberCount=4}, to be run in a shell. */
public final class StatingOptions {

    private StatingOptions() {}

    /** What to type behind {@code switchboard decide}. */
    public static String of(Inquiry inquiry) {
        return inquiry.stated().entrySet().stream().map(StatingOptions::option).collect(Collectors.joining(" "));
    }

    private static String option(Map.Entry<String, Object> fact) {
        if (fact.getValue() instanceof ZonedDateTime at) {
            return option("--at", at.toOffsetDateTime().toString());
        }
        String value = fact.getValue() instanceof Collection<?> members
                ? Members.text(members)
                : fact.getValue().toString();
        return fact.getKey().equals("topic") ? option("--topic", value) : option("--fact", fact.getKey() + "=" + value);
    }

    /** A value that looks like an option has to hang on its own. */
    private static String option(String name, String value) {
        return value.startsWith("-") ? ShellWord.of(name + "=" + value) : name + " " + ShellWord.of(value);
    }
}
