package dev.switchboard.drl;

import static dev.switchboard.drl.Mistakes.inConstraints;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EngineOptions;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.engine.CatalogEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets in DRL: how constraints ask for their members, and that both engines decide so. */
class SetsInDrlTest {

    private static final List<String> MEMBERS = List.of("rash", "grunting", "fever");

    /** Each set that there can be. */
    private static final List<Set<String>> SETS = IntStream.range(0, 1 << MEMBERS.size())
            .mapToObj(bits -> MEMBERS.stream()
                    .filter(member -> (bits >> MEMBERS.indexOf(member) & 1) == 1)
                    .collect(Collectors.toSet()))
            .toList();

    private static final Map<String, List<Set<String>>> CONSTRAINTS = Map.of(
            "any(\"symptoms\", \"rash\", \"grunting\")",
            where(set -> set.contains("rash") || set.contains("grunting")),
            "any('symptoms', 'fever')",
            where(set -> set.contains("fever")),
            "all(\"symptoms\", \"rash\", \"grunting\")",
            where(set -> set.containsAll(List.of("rash", "grunting"))),
            "none(\"symptoms\", \"rash\", \"fever\")",
            where(set -> !set.contains("rash") && !set.contains("fever")),
            "none(\"symptoms\")",
            where(Set::isEmpty),
            "!none(\"symptoms\")",
            where(set -> !set.isEmpty()),
            "!all(\"symptoms\", \"rash\", \"fever\")",
            where(set -> !set.containsAll(List.of("rash", "fever"))),
            "count(\"symptoms\") >= 2",
            where(set -> set.size() >= 2),
            "count(\"symptoms\") in (0, 3)",
            where(set -> set.isEmpty() || set.size() == 3),
            "any(\"symptoms\", \"rash\") && none(\"symptoms\", \"fever\") || count(\"symptoms\") == 3",
            where(set -> set.size() == 3 || (set.contains("rash") && !set.contains("fever"))));

    private interface Fits {
        boolean test(Set<String> set);
    }

    private static List<Set<String>> where(Fits fits) {
        return SETS.stream().filter(fits::test).toList();
    }

    private static Inquiry with(Set<String> symptoms) {
        return Inquiry.about("charges").set("symptoms", symptoms).build();
    }

    private static Condition read(String constraints) {
        return DrlFiles.of(DrlFiles.HEAD + DrlFiles.rule("r", constraints))
                .load()
                .rules()
                .get(0)
                .condition();
    }

    @Test
    void bothEnginesAskForMembers() {
        CONSTRAINTS.forEach((constraint, sets) -> {
            DrlFiles files = DrlFiles.of(DrlFiles.HEAD + DrlFiles.rule("r", constraint));
            try (CatalogEngine diagram = files.engine(EngineOptions.Engine.DIAGRAM);
                    CatalogEngine drools = files.engine()) {
                for (CatalogEngine engine : List.of(diagram, drools)) {
                    assertThat(SETS.stream()
                                    .filter(set ->
                                            engine.decide(with(set)).item().isPresent()))
                            .as(constraint)
                            .containsExactlyElementsOf(sets);
                }
            }
        });
    }

    /** Members are flags inside, and files may say so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "is(\"symptoms.rash\")           ~ any(\"symptoms\", \"rash\")",
                "!is(\"symptoms.rash\")          ~ none(\"symptoms\", \"rash\")",
                "count(\"symptoms.count\") == 2  ~ count(\"symptoms\") == 2",
                "is(\"symptoms.rash\"), is(\"symptoms.fever\") ~ all(\"symptoms\", \"fever\", \"rash\")",
            })
    void theNamesOfMembersAreStillRead(String old, String current) {
        assertThat(read(old).canonical()).isEqualTo(read(current).canonical());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "is(\"symptoms.fever\"), conflict, is(\"symptoms.rash\") ~ all(\"symptoms\", \"rash\", \"fever\"), conflict",
                "!is(\"symptoms.rash\")          ~ none(\"symptoms\", \"rash\")",
                "none(\"symptoms\")              ~ none(\"symptoms\")",
                "!none(\"symptoms\")             ~ any(\"symptoms\", \"rash\", \"grunting\", \"fever\")",
                "!all(\"symptoms\", \"rash\", \"fever\") ~ !all(\"symptoms\", \"rash\", \"fever\")",
                "count(\"symptoms\") >= 2        ~ count(\"symptoms\") >= 2",
                "conflict && any(\"symptoms\", \"rash\", \"fever\") || repeatContact ~ (conflict && any(\"symptoms\", \"rash\", \"fever\")) || repeatContact",
            })
    void membersOfOneSetAreWrittenTogether(String constraints, String written) {
        Catalog catalog =
                DrlFiles.of(DrlFiles.HEAD + DrlFiles.rule("r", constraints)).load();

        assertThat(DrlWriter.write(catalog.vocabulary(), catalog.rules(), Map.of(), "test"))
                .contains("Inquiry( " + written + " )");
    }

    /** Whatever is asked of members is written so that it is read again, and written alike. */
    @Test
    void whatIsWrittenIsReadAgain() {
        for (int seed = 0; seed < 200; seed++) {
            String constraints = random(new Random(seed), 3);
            Catalog catalog =
                    DrlFiles.of(DrlFiles.HEAD + DrlFiles.rule("r", constraints)).load();
            String written = DrlWriter.write(catalog.vocabulary(), catalog.rules(), Map.of(), "test");
            Catalog again = DrlFiles.of(written).load();

            assertThat(again.identity()).as(constraints).isEqualTo(catalog.identity());
            assertThat(DrlWriter.write(again.vocabulary(), again.rules(), Map.of(), "test"))
                    .as(constraints)
                    .isEqualTo(written);
        }
    }

    private static String random(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            List<String> named = new ArrayList<>(MEMBERS);
            named.removeIf(member -> random.nextBoolean());
            named.addAll(named.isEmpty() ? List.of(MEMBERS.get(random.nextInt(MEMBERS.size()))) : List.of());
            String members =
                    named.stream().map(member -> ", \"" + member + "\"").collect(Collectors.joining());
            String call = List.of("any", "all", "none").get(random.nextInt(3)) + "(\"symptoms\"" + members + ")";
            String count = "count(\"symptoms\") >= " + (1 + random.nextInt(2));
            return random.nextInt(4) == 0 ? count : (random.nextBoolean() ? "!" : "") + call;
        }
        String sign = random.nextBoolean() ? " && " : " || ";
        return "(" + random(random, depth - 1) + sign
                + (random.nextInt(4) == 0 ? "conflict" : random(random, depth - 1)) + ")";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "any(▸\"symptom\", \"rash\")    ~ `symptoms`",
                "any(▸\"vip\", \"rash\")        ~ `vip` is a flag, and `any(…)` asks about a set",
                "all(\"symptoms\", ▸\"rush\")   ~ `symptoms` has no member `rush`; did you mean `rash`?",
                "▸any(\"symptoms\")             ~ name members of the set: `any(\"symptoms\", \"rash\")`",
                "any(▸symptoms)                 ~ expected a set's code in quotes",
                "none(\"symptoms\" ▸\"rash\")   ~ expected `,` or `)`",
                "▸is(\"symptoms\")              ~ `symptoms` is a set: write `any(\"symptoms\", \"rash\")`",
                "▸symptoms == \"rash\"          ~ `symptoms` is a set: write `any(\"symptoms\", \"rash\")`",
                "any ▸== true                   ~ expected `(`",
                "any(\"symptoms\", \"rash\") ▸== true ~ expected `,`, `&&`, `||` or `)`",
            })
    void mistakesAreRefusedWithTheirPlace(String constraints, String shown) {
        inConstraints(constraints).areRefused(shown);
    }
}
