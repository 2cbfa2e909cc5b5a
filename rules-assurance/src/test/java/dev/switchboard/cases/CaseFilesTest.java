package dev.switchboard.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.catalog.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What case files say, and all that can be wrong with them. */
class CaseFilesTest {

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static CaseSuite read(Path... paths) {
        return CaseSuite.read(List.of(paths), CaseCatalog.WORDS);
    }

    /** Everything wrong, as English readers see it, without the folder's name. */
    private List<String> problems(Path... paths) {
        InvalidCasesException refused = catchThrowableOfType(InvalidCasesException.class, () -> read(paths));
        assertThat(refused).as("the cases have a mistake and must not be read").isNotNull();
        return refused.problems().stream()
                .map(problem -> problem.in(Locale.ENGLISH).replace(folder + "/", ""))
                .toList();
    }

    @Test
    void aRowStatesFactsAndExpectsPartsOfTheDecision() throws IOException {
        Path file = file("a.csv", """
                case,topic,numberCount,outage,expect:line,expect:mode,expect:item,expect:queue,expect:phrase,expect:matches,tags,note
                three bills, bills ,3,FALSE,senior,one-step,A-1,none,Соединяю.,A-1   B-1,"smoke, slow",why it is so
                """);

        assertThat(read(file).cases())
                .containsExactly(new Case(
                        new Place(file.toString(), 2, 0),
                        "three bills",
                        List.of("smoke", "slow"),
                        "why it is so",
                        Inquiry.about("bills")
                                .numberCount(3)
                                .flag("outage", false)
                                .build(),
                        Map.of(
                                Expectation.LINE, "senior",
                                Expectation.MODE, "one-step",
                                Expectation.ITEM, "A-1",
                                Expectation.QUEUE, "none",
                                Expectation.PHRASE, "Соединяю.",
                                Expectation.MATCHES, "A-1 B-1")));
    }

    /** What a rule's cells take, cases take too; and what pandas makes of whole numbers. */
    @ParameterizedTest
    @CsvSource({"yes,4.0,true", "да,4,true", "ИСТИНА,4.0,true", "no,4,false", "Нет,4,false", "ложь,4.0,false"})
    void flagsAndNumbersAreReadAsElsewhere(String flag, String number, boolean meant) throws IOException {
        Path file = file("a.csv", "topic,outage,numberCount\nbills,%s,%s\n".formatted(flag, number));

        assertThat(read(file).cases())
                .extracting(Case::inquiry)
                .containsExactly(Inquiry.about("bills")
                        .flag("outage", meant)
                        .numberCount(4)
                        .build());
    }

    @Test
    void emptyCellsStateAndExpectNothing() throws IOException {
        Path file = file("a.csv", "topic,numberCount,expect:line,expect:item\nbills,,senior,\nbills\n\n");

        List<Case> cases = read(file).cases();

        assertThat(cases).extracting(Case::expected).containsExactly(Map.of(Expectation.LINE, "senior"), Map.of());
        assertThat(cases)
                .allSatisfy(each -> assertThat(each.inquiry())
                        .isEqualTo(Inquiry.about("bills").build()));
    }

    @Test
    void aFolderHoldsFilesInOrderOfTheirNamesAndAFileIsReadOnce() throws IOException {
        Path second = file("sub/c.csv", "topic\nbalance\n");
        file("b.csv", "topic\nbills\n");
        file("readme.txt", "no cases");

        assertThat(read(folder, second).cases())
                .extracting(each -> each.inquiry().topic())
                .containsExactly("bills", "balance");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        Path one = file("one.csv", """
                topic,numberCont,expect:lin,expect:mode,numberCount,site
                bills,,,,three,nort
                bils,,,one_step,0,
                ,,,,1,
                bills,,,,1,north,and more
                """);
        Path two = file("two.csv", "");

        assertThat(problems(one, two, folder.resolve("absent.csv")))
                .containsExactly(
                        "one.csv:1:2: unknown column `numberCont`: expected the code of one of the catalogue's facts, or one of "
                                + "`case`, `note`, `tags`, `expect:line`, `expect:mode`, `expect:item`, `expect:queue`, "
                                + "`expect:phrase`, `expect:matches`; did you mean `numberCount`?",
                        "one.csv:1:3: unknown column `expect:lin`: expected the code of one of the catalogue's facts, or one of "
                                + "`case`, `note`, `tags`, `expect:line`, `expect:mode`, `expect:item`, `expect:queue`, "
                                + "`expect:phrase`, `expect:matches`; did you mean `expect:line`?",
                        "one.csv:2:5: `numberCount`: got `three`, expected a whole number, 1 or more",
                        "one.csv:2:6: `site`: got `nort`, expected one of `other`, `north`, `south`; did you mean `north`?",
                        "one.csv:3:1: `topic`: unknown topic `bils`; did you mean `bills`?",
                        "one.csv:3:5: `numberCount`: got `0`, expected a whole number, 1 or more",
                        "one.csv:3:4: unknown mode `one_step`; expected one of `none`, `one-step`,"
                                + " `two-step`; did you mean `one-step`?",
                        "one.csv:4:1: `topic` is missing: state what the inquiry is about",
                        "one.csv:5:7: the row has 7 cells, the header has 6; put a text that contains the delimiter in quotes",
                        "two.csv: is empty; expected a header row",
                        "absent.csv: no such file or folder; expected a case file (CSV) or a folder of case files");
    }

    /** Alone they are cases that fail, which is told with what was decided. */
    @Test
    void expectationsThatNoDecisionMeetsAreToldBesideWhatIsWrong() throws IOException {
        String rows = "topic,expect:line,expect:item\nbills,Старшие,-\nbills,none,A-1\n";

        assertThat(read(file("alone.csv", rows)).cases()).hasSize(2);
        assertThat(problems(file("more.csv", rows + "bils,senoir,none\n")))
                .containsExactly(
                        "more.csv:4:1: `topic`: unknown topic `bils`; did you mean `bills`?",
                        "more.csv:2:2: unknown line `Старшие`; that is a title, use the code: `senior`; to expect none, write `none`",
                        "more.csv:2:3: unknown item `-`; to expect none, write `none`",
                        "more.csv:4:2: unknown line `senoir`; to expect none, write `none`; did you mean `senior`?");
    }

    @Test
    void aFolderWithoutCaseFilesIsAMistake() {
        assertThat(problems(folder)).singleElement().asString().contains("has no case file (`.csv`)");
    }

    @Test
    void aRowWithNothingButACommentIsNoCase() throws IOException {
        Path file = file("a.csv", "case,topic,expect:line\n# of May,,\n#7,bills,senior\n# end\n");

        assertThat(read(file).cases()).extracting(Case::name).containsExactly("#7");
    }

    @Test
    void aHeaderThatIsACommentIsToldAlone() throws IOException {
        Path file = file("a.csv", "#,topic,expect:line\n1,bills,senior\n");

        assertThat(problems(file))
                .singleElement()
                .asString()
                .startsWith("a.csv:1:1: the header begins with `#`, so it is a comment");
    }

    /** Not each of its cells, as an unknown column. */
    @Test
    void aMissingHeaderIsToldOnce() throws IOException {
        assertThat(problems(file("a.csv", "bills,3,senior\nbills,4,senior\n")))
                .containsExactly("a.csv:1: this is not a header row: it names no fact; add one above the data, with at"
                        + " least `topic`");
    }

    @Test
    void whoHasAColumnOfOnesOwnIsToldWhereItBelongs() throws IOException {
        assertThat(problems(file("a.csv", "topic,Мои пометки,# мои,expect:line\nbills,x,y,senior\n")))
                .singleElement()
                .asString()
                .startsWith("a.csv:1:2: unknown column `Мои пометки`")
                .endsWith("; for your own remarks, use `note`, or a column whose name begins with `#`");
    }

    /** A column of a fact would be taken for what is expected. */
    @Test
    void noFactIsCalledLikeAnExpectation() {
        assertThat(Expectation.PARTS)
                .extracting(Expectation::column)
                .allSatisfy(column ->
                        assertThat(Code.isCode(Code.Kind.FACT, column)).isFalse());
    }
}
