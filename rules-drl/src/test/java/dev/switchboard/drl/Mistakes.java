package dev.switchboard.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A DRL file in which {@code ▸} stands before each mistake. The marks are taken out before it is read, and tell the line and
 * column that the error has to name.
 *
 * @param places of the marks, in the text without them
 */
record Mistakes(String text, List<Place> places) {

    private static final char MARK = '▸';

    static Mistakes in(String marked) {
        List<Place> places = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int line = 1;
        int column = 1;
        for (int i = 0; i < marked.length(); i++) {
            char character = marked.charAt(i);
            if (character == MARK) {
                places.add(new Place("rules.drl", line, column));
                continue;
            }
            text.append(character);
            column = character == '\n' ? 1 : column + 1;
            line += character == '\n' ? 1 : 0;
        }
        assertThat(places).as("marks").isNotEmpty();
        return new Mistakes(text.toString(), places);
    }

    /** In the constraints of an otherwise right rule. */
    static Mistakes inConstraints(String marked) {
        return in(DrlFiles.HEAD + DrlFiles.rule("r", marked));
    }

    /** In what follows a right head. */
    static Mistakes inRules(String marked) {
        return in(DrlFiles.HEAD + marked);
    }

    /** Each marked mistake is refused at its place, nothing else is, and the errors show these pieces of text. */
    void areRefused(String... shown) {
        areRefused(DrlFiles.of(text), shown);
    }

    void areRefusedEvenWhereOpaqueRulesAreAllowed(String... shown) {
        areRefused(DrlFiles.of(text), shown);
        areRefused(DrlFiles.of(text).allowingOpaqueRules(), shown);
    }

    void areRefusedWhereOpaqueRulesAreAllowed(String... shown) {
        areRefused(DrlFiles.of(text).allowingOpaqueRules(), shown);
    }

    private void areRefused(DrlFiles files, String... shown) {
        List<Problem> problems = files.problems();
        assertThat(problems.stream().map(problem -> problem.place().orElseThrow()))
                .as(() -> String.join(
                        "\n",
                        problems.stream()
                                .map(problem -> problem.in(Locale.ENGLISH))
                                .toList()))
                .containsExactlyInAnyOrderElementsOf(places);
        String english =
                problems.stream().map(problem -> problem.message().english()).collect(Collectors.joining("\n"));
        assertThat(shown).allSatisfy(piece -> assertThat(english).contains(piece));
        assertThat(problems).allSatisfy(Mistakes::isWordedInBothLanguages);
    }

    private static void isWordedInBothLanguages(Problem problem) {
        String russian = problem.message().russian();
        String ours = russian.replaceAll("`[^`]*`|@[a-z]+|[a-z]+[.]drl|DRL.*|Drools.*|UTF-8", "");
        assertThat(ours).as(russian).doesNotContainPattern("[A-Za-z]{3}");
        assertThat(russian).containsPattern("[а-я]{3}");
        assertThat(problem.message().english().replaceAll("`[^`]*`", "")).doesNotContainPattern("[а-яА-Я]");
    }
}
