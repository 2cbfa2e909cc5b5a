package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code switchboard init} without a template: the catalogue is what the answers say. */
class InitQuestionsTest {

    /** Name; lines, which is first, transfers and phrases; topics; facts; who takes which topic. */
    private static final List<String> ENGLISH = List.of(
            "clinic",
            "Reception",
            "Nurses",
            "doctors = Doctors on duty",
            "",
            "1",
            "",
            "",
            "two-step",
            "Let me ask a doctor.",
            "Appointment",
            "Test results",
            "Feeling ill",
            "",
            "Is in pain",
            "yes or no",
            "Days ill",
            "2",
            "age group = Age",
            "age = Age",
            "choice",
            "child, adult, over65 = Older than 65",
            "",
            "",
            "nurses",
            "2",
            "4",
            "doctors",
            "3",
            "older");

    private static final List<String> RUSSIAN = List.of(
            "клиника",
            "Регистратура",
            "Медсёстры",
            "doctors = Дежурные врачи",
            "",
            "рег",
            "сразу",
            "",
            "2",
            "Посоветуюсь с врачом.",
            "Запись на приём",
            "Результаты анализов",
            "",
            "Болит",
            "да",
            "",
            "1",
            "врачи",
            "болит",
            "нет");

    @TempDir
    private Path folder;

    @Test
    void answersInEnglishAreACatalogue() throws IOException {
        Map<String, String> files = made("en", ENGLISH);

        assertThat(files)
                .containsEntry("catalog.csv", "key,value\nname,clinic\nversion,1\ndefault line,reception\n")
                .containsEntry("lines.csv", """
                        line,mode,title,title:en,phrase,greeting,guidance,guidance:en
                        reception,none,,Reception,,,,
                        nurses,one-step,,Nurses,I am putting you through: Nurses. Please hold the line.,,,
                        doctors,two-step,,Doctors on duty,Let me ask a doctor.,,,
                        """)
                .containsEntry("topics.csv", """
                        topic,title,title:en
                        appointment,,Appointment
                        test-results,,Test results
                        feeling-ill,,Feeling ill
                        """)
                .containsEntry("facts.csv", """
                        fact,type,values,default,title,title:en,question,question:en,source,cost,private
                        topic,topic,,,,Topic,,What is the inquiry about?,,,
                        isInPain,flag,,no,,Is in pain,,Is in pain?,,,
                        daysIll,count,0..,0,,Days ill,,Days ill?,,,
                        age,choice,"child, adult, over65",child,,Age,,Age?,,,
                        """)
                .containsEntry("values.csv", """
                        fact,value,title,title:en
                        age,child,,child
                        age,adult,,adult
                        age,over65,,Older than 65
                        """)
                .containsEntry("items.csv", """
                        item,title,title:en,source
                        R-1,,Test results → Nurses,
                        R-2,,Feeling ill → Doctors on duty,
                        """);
        assertThat(files.get("rules.csv").lines())
                .containsExactly(
                        "rule,item,salience,topic,daysIll,age,line,mode,steps,steps:en,note",
                        "R-1 test-results; daysIll >= 4,R-1,300,test-results,>= 4,,nurses,one-step,,,",
                        "R-2 feeling-ill; age over65,R-2,300,feeling-ill,,over65,doctors,two-step,,,");
    }

    @Test
    void answersInRussianAreACatalogue() throws IOException {
        Map<String, String> files = made("ru", RUSSIAN);

        assertThat(files.get("lines.csv").lines().skip(1))
                .containsExactly(
                        "registratura;none;Регистратура;;;;;",
                        "medsestry;one-step;Медсёстры;;\"Соединяю Вас с линией «Медсёстры», оставайтесь, пожалуйста, на связи.\";;;",
                        "doctors;two-step;Дежурные врачи;;Посоветуюсь с врачом.;;;");
        assertThat(files.get("topics.csv").lines().skip(1))
                .containsExactly("zapis-na-priem;Запись на приём;", "rezultaty-analizov;Результаты анализов;");
        assertThat(files.get("facts.csv").lines().skip(1))
                .containsExactly(
                        "topic;topic;;;Тема обращения;;О чём обращение?;;;;", "bolit;flag;;no;Болит;;Болит?;;;;");
        assertThat(files.get("rules.csv").lines().skip(1))
                .containsExactly(
                        "\"R-1 rezultaty-analizov; bolit no\";R-1;300;rezultaty-analizov;no;doctors;two-step;;;");
    }

    /** What follows from the questions: nothing contradicts, and titles are complete; what is not used yet is said. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void whatWasMadeVerifiesWithoutErrors(String language) {
        CommandRun made = asked(language, language.equals("en") ? ENGLISH : RUSSIAN, "my.xlsx");
        CommandRun verify = CommandRun.of("verify", "--catalog", path("my.xlsx"), "--json");

        assertThat(made.exitCode()).as(made.out()).isZero();
        assertThat(made.out()).contains("switchboard workbench ", "switchboard verify ", "switchboard decide ");
        assertThat(verify.exitCode()).as(verify.out()).isZero();
        assertThat(verify.out()).contains("unused-").doesNotContain("missing-");
    }

    @Test
    void answersMayComeFromAFileWhichTheTranscriptShows() throws IOException {
        CommandRun typed = asked("en", ENGLISH, "typed");
        CommandRun piped =
                CommandRun.withInput(String.join("\n", ENGLISH) + "\n", "init", path("piped"), "--lang", "en");

        assertThat(piped.exitCode()).isZero();
        assertThat(content("piped")).isEqualTo(content("typed"));
        assertThat(piped.out()).contains("line 2 > Nurses\n");
        assertThat(typed.out()).contains("line 2 >   code: nurses\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void answersThatEndTooEarlyWriteNothing(String language) {
        List<String> answers = language.equals("en") ? ENGLISH : RUSSIAN;
        for (int count = 0; count < answers.size(); count++) {
            CommandRun run = asked(language, answers.subList(0, count), "my.xlsx");

            assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
            assertThat(run.err())
                    .contains(language.equals("en") ? "nothing was written" : "ничего не записано", "init --list")
                    .hasLineCount(1);
            assertThat(folder).isEmptyDirectory();
        }
        assertThat(asked(language, answers.subList(0, 2), "my.xlsx").err())
                .contains(language.equals("en") ? "\"Which lines take inquiries?" : "«Какие линии принимают");
    }

    /** After the wrong answers come right ones, so that the catalogue is made all the same. */
    @ParameterizedTest
    @CsvSource({
        "1, '', at least one title is needed",
        "2, Reception, the code `reception` is there already: \"Reception\"",
        "2, a b = Nurses, `a b` cannot be a line's code: it contains a space",
        "2, None, `none` cannot be a line's code",
        "2, x =, `x =` has no title: expected a title",
        "2, ?!, no code can be made of `?!`",
        "5, 4, 'there is no `4` here: enter a number from 1 to 3, a code'",
        "5, r, more than one fits; choose a number",
        "14, Topic, the code `topic` is there already",
        "14, Line, `line` cannot be a fact's code",
        "21, child, `child` is a single value: expected two or more",
        "21, 'child,', '`child,` has an empty value'",
        "21, 'child, Child', the code `child` is there already",
        "26, many, '`many` does not fit: expected a whole number from 1 on'",
        "26, 0, '`0` does not fit'"
    })
    void aWrongAnswerIsToldAtOnce(int before, String wrong, String message) {
        CommandRun run = asked("en", with(before, wrong), "my.xlsx");

        assertThat(run.out()).contains(message);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    /** What no catalogue can have is known before the next question: this fact has a method of its own, for a flag. */
    @Test
    void aFactThatCannotBeIsToldAtOnce() {
        List<String> answers = new ArrayList<>(ENGLISH);
        answers.addAll(14, List.of("Conflict", "count"));

        CommandRun run = asked("en", answers, "my.xlsx");

        assertThat(run.out()).containsSubsequence("the fact `conflict` is always of type `flag`", "fact 1 > ");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void whereTheFirstLineTakesEverythingThereAreNoRules() throws IOException {
        Map<String, String> files = made("en", List.of("", "Desk", "", "", "Anything", "", ""));

        assertThat(files.get("catalog.csv")).contains("name,my\n", "rules,none\n");
        CommandRun decided = CommandRun.of("decide", "--catalog", path("my"), "--topic", "anything", "--lang", "en");
        assertThat(decided.out()).contains("desk — Desk");
    }

    @Test
    void nobodyIsAskedForWhatCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("my.xlsx"), "my work");

        CommandRun run = asked("en", ENGLISH, "my.xlsx");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("my.xlsx")).hasContent("my work");
    }

    private static List<String> with(int before, String answer) {
        return Stream.of(ENGLISH.subList(0, before), List.of(answer), ENGLISH.subList(before, ENGLISH.size()))
                .flatMap(List::stream)
                .toList();
    }

    private Map<String, String> made(String language, List<String> answers) throws IOException {
        CommandRun run = asked(language, answers, "my");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return content("my");
    }

    private CommandRun asked(String language, List<String> answers, String name) {
        String lines = String.join("\n", answers) + (answers.isEmpty() ? "" : "\n");
        return CommandRun.typing(lines, "init", path(name), "--lang", language);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Map<String, String> content(String name) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                content.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return content;
    }
}
