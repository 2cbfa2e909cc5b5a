package dev.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Texts in two languages, places in files, and the problems made of both. */
class TextAndPlaceTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @Test
    void aTextIsRussianForRussianReadersAndEnglishForAllOthers() {
        Text text = new Text("да", "yes");

        assertThat(text.in(RUSSIAN)).isEqualTo("да");
        assertThat(text.in(Locale.forLanguageTag("ru-RU"))).isEqualTo("да");
        assertThat(text.in(Locale.ENGLISH)).isEqualTo("yes");
        assertThat(text.in(Locale.GERMANY)).isEqualTo("yes");
        assertThat(text.in(Locale.ROOT)).isEqualTo("yes");
    }

    @Test
    void argumentsArePutIntoBothWordingsAndTextsInTheirLanguage() {
        Text line = new Text("линия", "line");

        assertThat(Text.format("%s `%s`: %s %%", "%s %% of %s `%s`", line, "senior", 7))
                .isEqualTo(new Text("линия `senior`: 7 %", "line % of senior `7`"));
        assertThat(Text.format("да", "yes")).isEqualTo(new Text("да", "yes"));
    }

    @Test
    void anEmptyWordingIsStoodInForByTheOther() {
        assertThat(new Text("да", "").in(Locale.ENGLISH)).isEqualTo("да");
        assertThat(new Text("", "yes").in(RUSSIAN)).isEqualTo("yes");
        assertThat(Text.EMPTY.in(RUSSIAN)).isEmpty();
    }

    @Test
    void aTextIsEmptyWhenBothWordingsAre() {
        assertThat(Text.EMPTY.isEmpty()).isTrue();
        assertThat(new Text("да", "").isEmpty()).isFalse();
        assertThat(new Text("", "yes").isEmpty()).isFalse();
    }

    @Test
    void aPlaceIsWrittenAsCompilersWriteIt() {
        assertThat(new Place("rules.drl", 12, 5)).hasToString("rules.drl:12:5");
        assertThat(new Place("rules.drl", 12, 0)).hasToString("rules.drl:12");
        assertThat(Place.of("rules.drl")).hasToString("rules.drl");
    }

    @Test
    void aPlaceInAWorkbookIsWrittenAsSpreadsheetsWriteIt() {
        Place sheet = Place.of("my.xlsx", "rules");

        assertThat(sheet).hasToString("my.xlsx rules");
        assertThat(sheet.at(17, 4)).hasToString("my.xlsx rules!D17");
        assertThat(sheet.at(17, 0)).hasToString("my.xlsx rules!17");
        assertThat(sheet.at(1, 26)).hasToString("my.xlsx rules!Z1");
        assertThat(sheet.at(1, 27)).hasToString("my.xlsx rules!AA1");
        assertThat(sheet.at(1, 16384)).hasToString("my.xlsx rules!XFD1");
    }

    @Test
    void aProblemIsOneLineWithItsPlaceInFront() {
        Text message = new Text("беда", "trouble");

        assertThat(Problem.at(new Place("a.csv", 3, 2), message).in(Locale.ENGLISH))
                .isEqualTo("a.csv:3:2: trouble");
        assertThat(Problem.at(Place.of("a.csv"), message).in(RUSSIAN)).isEqualTo("a.csv: беда");
        assertThat(Problem.of(message).in(Locale.ENGLISH)).isEqualTo("trouble");
    }

    @Test
    void anExceptionListsAllProblemsALineEach() {
        Problem first = Problem.at(new Place("a.csv", 3, 2), new Text("раз", "one"));
        Problem second = Problem.of(new Text("два", "two"));

        assertThat(new InvalidCatalogException(List.of(first, second)))
                .hasMessage("a.csv:3:2: one\ntwo")
                .extracting(InvalidCatalogException::problems)
                .isEqualTo(List.of(first, second));
    }

    /** As a web server or a cluster's cache hands an exception on. */
    @Test
    void anExceptionKeepsItsProblemsWhenItIsSerialised() throws IOException, ClassNotFoundException {
        List<Problem> problems = List.of(
                Problem.at(new Place("a.xlsx", "rules", 3, 2), new Text("раз", "one")),
                Problem.of(Problem.Kind.WRONG_VALUE, "site", new Text("три", "three")),
                Problem.of(new Text("два", "two")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new RuleFailedException(problems.get(2).message(), new IOException("cause")));
            out.writeObject(new InvalidCatalogException(problems));
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((SwitchboardException) in.readObject()).problems()).isEqualTo(problems.subList(2, 3));
            assertThat(((SwitchboardException) in.readObject()).problems()).isEqualTo(problems);
        }
    }

    @Test
    void aModeIsFoundByItsCode() {
        assertThat(TransferMode.ofCode("none")).contains(TransferMode.NONE);
        assertThat(TransferMode.ofCode("one-step")).contains(TransferMode.ONE_STEP);
        assertThat(TransferMode.ofCode("two-step")).contains(TransferMode.TWO_STEP);
        assertThat(TransferMode.ofCode("ONE_STEP")).isEmpty();
        assertThat(TransferMode.ofCode("")).isEmpty();
    }
}
