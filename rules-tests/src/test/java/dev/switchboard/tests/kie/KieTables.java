package dev.switchboard.tests.kie;

import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.imports.HitPolicy;
import dev.switchboard.tests.kie.KieTable.Advice;
import dev.switchboard.tests.kie.KieTable.Box;
import dev.switchboard.tests.kie.KieTable.Idle;
import dev.switchboard.tests.kie.KieTable.Input;
import dev.switchboard.tests.kie.KieTable.Overlap;
import dev.switchboard.tests.kie.KieTable.Row;
import dev.switchboard.tests.kie.KieTable.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the tables in {@code src/test/resources/kie}: a word and what it says in each line, an empty line between two tables. */
final class KieTables {

    private static final Path FOLDER = Path.of("src/test/resources/kie");
    private static final Pattern INPUT = Pattern.compile("(\\w+) (\\w+)(?: as (\\S+) ([^:]+))?(?:: (.+))?");
    private static final Pattern OVERLAP = Pattern.compile("([0-9 ]+): (.+)");
    private static final Pattern IDLE = Pattern.compile("(\\d+) (?:by|of) (\\d+)");
    private static final Set<String> WORDS = Set.of(
            "table",
            "models",
            "test",
            "policy",
            "in",
            "out",
            "otherwise",
            "row",
            "gaps",
            "gap",
            "overlaps",
            "overlap",
            "only",
            "told",
            "masked",
            "subsumed",
            "duplicate",
            "advice",
            "error",
            "cases");

    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    /** @param text the lines of one table */
    private KieTables(String text) {
        for (String line : text.strip().split("\n", -1)) {
            String word = line.split(" ", 2)[0];
            if (!WORDS.contains(word)) {
                throw new IllegalArgumentException(line);
            }
            lines.computeIfAbsent(word, each -> new ArrayList<>())
                    .add(line.substring(word.length()).strip());
        }
    }

    static List<KieTable> of(String file) {
        try {
            String text = Files.readString(FOLDER.resolve(file + ".txt"));
            return Arrays.stream(text.split("\n\n"))
                    .filter(part -> part.startsWith("table"))
                    .map(part -> new KieTables(part).table())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KieTable table() {
        return new KieTable(
                one("table"),
                List.of(one("models").split(", ")),
                one("test"),
                HitPolicy.of(one("policy")).orElseThrow(),
                all("in").stream().map(KieTables::input).toList(),
                all("out").stream().findFirst(),
                all("otherwise").stream().findFirst(),
                all("row").stream().map(KieTables::row).toList(),
                counted("gaps", all("gap").stream().map(KieTables::box).toList()),
                counted(
                        "overlaps",
                        all("overlap").stream().map(KieTables::overlap).toList()),
                idle(),
                lines.containsKey("only"),
                all("advice").stream().map(KieTables::advice).toList(),
                all("told"),
                lines.containsKey("error"),
                all("cases").stream().mapToInt(Integer::parseInt).findFirst());
    }

    private String one(String word) {
        return all(word).get(0);
    }

    private List<String> all(String word) {
        return lines.getOrDefault(word, List.of());
    }

    /** Empty where a test expects nothing of the kind, not even that there is none. */
    private <T> Optional<List<T>> counted(String word, List<T> found) {
        OptionalInt count = all(word).stream().mapToInt(Integer::parseInt).findFirst();
        if (found.size() != count.orElse(0)) {
            throw new IllegalArgumentException(one("table") + ": " + word);
        }
        return count.isPresent() ? Optional.of(found) : Optional.empty();
    }

    private static Input input(String text) {
        Matcher input = matched(INPUT, text);
        return new Input(
                input.group(1),
                Kind.valueOf(input.group(2).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(input.group(3)).map(type -> new Typed(type, input.group(4))),
                Optional.ofNullable(input.group(5)));
    }

    private static Row row(String text) {
        String[] sides = text.split(" => ", 2);
        return new Row(box(sides[0]).tests(), sides[1]);
    }

    private static Box box(String text) {
        return new Box(Arrays.stream(text.split("\\|")).map(String::strip).toList());
    }

    private static Overlap overlap(String text) {
        Matcher overlap = matched(OVERLAP, text);
        return new Overlap(
                Arrays.stream(overlap.group(1).split(" "))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                box(overlap.group(2)));
    }

    private List<Idle> idle() {
        List<Idle> idle = new ArrayList<>();
        for (String kind : List.of("masked", "subsumed", "duplicate")) {
            for (String text : all(kind)) {
                Matcher rows = matched(IDLE, text);
                idle.add(new Idle(kind, Integer.parseInt(rows.group(1)), Integer.parseInt(rows.group(2))));
            }
        }
        return idle;
    }

    private static Advice advice(String text) {
        String[] parts = text.split(" ", 2);
        return new Advice(Integer.parseInt(parts[0]), parts[1]);
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return matcher;
    }
}
