package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.catalog.MomentText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that state an inquiry's facts. */
final class FactOptions {

    @Option(names = "--topic", paramLabel = "${bundle:label.topic}")
    private Optional<String> topic = Optional.empty();

    @Option(names = "--fact", paramLabel = "${bundle:label.fact}")
    private List<String> facts = new ArrayList<>();

    @Option(names = "--at", paramLabel = "${bundle:label.at}")
    private Optional<String> at = Optional.empty();

    /** The facts as text, by code, and the moment as {@code at}; none twice. */
    Map<String, String> stated(CommandLine command) {
        Map<String, String> stated = new LinkedHashMap<>();
        topic.ifPresent(code -> stated.put("topic", code));
        for (String fact : facts) {
            String[] parts = fact.split("=", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new UsageException(
                        command,
                        Text.format(
                                "`--fact %s`: ожидается ФАКТ=ЗНАЧЕНИЕ, например `--fact numberCount=4`",
                                "`--fact %s`: expected FACT=VALUE, such as `--fact numberCount=4`", fact));
            }
            if (stated.put(parts[0], parts[1]) != null) {
                throw new UsageException(
                        command,
                        Text.format(
                                "факт `%s` указан дважды: оставьте одно значение",
                                "fact `%s` is given more than once: keep one value", parts[0]));
            }
        }
        at.ifPresent(moment -> stated.put(MomentText.NAME, moment));
        return stated;
    }
}
