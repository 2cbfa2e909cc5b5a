package dev.switchboard.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Place;
import dev.switchboard.catalog.Problems;
import dev.switchboard.schema.Schema;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comments outlive it that a catalogue is written again, whatever order its rows come in then. */
class RemarksTest {

    private static Sheet sheet(String name, String... lines) {
        return CsvSheet.read(name, name + ".csv", String.join("\n", lines).getBytes(UTF_8), new Problems());
    }

    private static List<String> written(Sheet read, Sheet written) {
        Sheet with = Remarks.of(List.of(read), List.of()).onto(List.of(written)).get(0);
        return Arrays.asList(CsvSheet.write(with).split("\n"));
    }

    @Test
    void aCommentRowStaysBeforeTheRowItStoodBefore() {
        Sheet read =
                sheet("topics", "topic,title", "# first,=1", "a,A", "b,B", "# before c", "# and again", "c,C", "# end");
        Sheet written = sheet("topics", "topic,title,title:en", "c,C,", "b,B,", "a,A,");

        assertThat(written(read, written))
                .containsExactly(
                        "topic,title,title:en",
                        "\"# before c\"",
                        "\"# and again\"",
                        "c,C,",
                        "b,B,",
                        "\"# first\",'=1",
                        "a,A,",
                        "\"# end\"");
    }

    @Test
    void commentColumnsComeLastWithTheirRows() {
        Sheet read = sheet("topics", "topic,# mine,title,# yours", "a,1,A,", "b,,B,2");
        Sheet written = sheet("topics", "topic,title", "b,B", "a,A");

        assertThat(written(read, written)).containsExactly("topic,title,'# mine,'# yours", "b,B,,2", "a,A,1,");
    }

    @Test
    void rowsOfOneRuleAreToldApartAndMayBecomeFewer() {
        Sheet read =
                sheet("rules", "rule,item,# mine", "r,A,1", "# second", "r,A,2", "# third", "r,A,3", "# q", "q,B,4");
        Sheet written = sheet("rules", "rule,item", "q,B", "r,A", "r,A");

        assertThat(written(read, written))
                .containsExactly(
                        "rule,item,'# mine", "\"# q\"", "q,B,4", "r,A,1", "\"# second\"", "\"# third\"", "r,A,2; 3");
    }

    @Test
    void whatHasNoPlaceComesAsASheetOfComments() {
        Sheet read = sheet("billing.rules", "rule,item,# mine", "# \\u000a */", "r,A,1", "# end");

        List<Sheet> sheets = Remarks.of(List.of(read), List.of()).onto(List.of(sheet("topics", "topic", "a")));

        assertThat(sheets).extracting(Sheet::name).containsExactly("topics", "# billing.rules");
        assertThat(sheets.get(1).rows())
                .extracting(Sheet.Row::cells)
                .containsExactly(List.of("# \\u000a */"), List.of("# end"), List.of("# mine", "r", "1"));
    }

    @Test
    void commentSheetsAreKeptWhole() {
        byte[] file = "# list\n\na,b,'=1\n\";x\",\n".getBytes(UTF_8);

        String once = commentAgain(file);

        assertThat(once).startsWith("\"# list\"\n").contains("a,b,'=1\n\";x\",\n");
        assertThat(commentAgain(once.getBytes(UTF_8))).isEqualTo(once);
    }

    private static String commentAgain(byte[] file) {
        Sheet read = CsvSheet.readComment("# Notes", "# Notes.csv", file);
        return CsvSheet.write(
                Remarks.of(List.of(read), List.of()).onto(List.of()).get(0));
    }

    /** Behind the mark, a quote is one all the same. */
    @Test
    void commentSheetsMayBeginWithAByteOrderMark() {
        byte[] file = "\uFEFF\"a\nb\";c\n".getBytes(UTF_8);

        assertThat(commentAgain(file)).isEqualTo("\"a\nb\",c\n");
    }

    /** There is no header to tell what the delimiter is. */
    @Test
    void cellsOfCommentSheetsMayHoldOtherDelimiters() {
        Sheet read = new Sheet(
                "# Notes",
                Place.of("my.xlsx"),
                List.of(new Sheet.Row(1, List.of("a;b;c;d", "e\tf")), new Sheet.Row(2, List.of("g"))));

        String written = CsvSheet.write(read);

        assertThat(written).isEqualTo("\"a;b;c;d\",\"e\tf\"\ng\n");
        assertThat(commentAgain(written.getBytes(UTF_8))).isEqualTo(written);
        assertThat(commentAgain("a\t\"b,\"\"\"\n\tc\t\n".getBytes(UTF_8))).isEqualTo("a,\"b,\"\"\"\n,c,\n");
        assertThat(commentAgain(";\"a,b,c\";\"d,e\"\n".getBytes(UTF_8))).isEqualTo(",\"a,b,c\",\"d,e\"\n");
    }

    /** As those of tables do, whatever kind of file they come from. */
    @Test
    void cellsOfCommentSheetsLoseTheSpacesAroundThem() {
        Sheet read = new Sheet(
                "# Notes", Place.of("my.xlsx"), List.of(new Sheet.Row(1, List.of("\u00A0 a ", "'=1", " '=2"))));

        List<Sheet> sheets = Remarks.of(List.of(read), List.of()).onto(List.of());

        assertThat(sheets.get(0).rows()).containsExactly(new Sheet.Row(1, List.of("a", "=1", "=2")));
    }

    /** A name is no comment, even one that begins as comments do. */
    @Test
    void aNameThatBeginsWithTheSignIsNoComment() {
        Sheet sheet = new Sheet(
                "rules",
                Place.of("rules"),
                List.of(new Sheet.Row(1, List.of("rule")), new Sheet.Row(2, List.of("#1 of all"))));

        assertThat(CsvSheet.write(sheet)).isEqualTo("rule\n'#1 of all\n");
        Table table = Table.of(sheet("rules", CsvSheet.write(sheet)), Schema.RULES);
        assertThat(table.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.get("rule")).isEqualTo("#1 of all"));
    }

    @Test
    void aCommentColumnWithNothingInItKeepsItsPlace() {
        Sheet read = sheet("topics", "topic,# to do,title", "a,,A");

        assertThat(written(read, sheet("topics", "topic,title", "a,A")))
                .containsExactly("topic,title,'# to do", "a,A,");
    }

    /** Two workbooks of one folder may each have notes of their own. */
    @Test
    void commentsOfOneNameAreAllKept() {
        Sheet one = CsvSheet.readComment("# Notes", "one", "a\n".getBytes(UTF_8));
        Sheet other = CsvSheet.readComment("# notes", "other", "b\n".getBytes(UTF_8));
        Sheet read = sheet("x.rules", "rule,# mine", "r,1");

        assertThat(Remarks.of(
                                List.of(
                                        one,
                                        other,
                                        read,
                                        CsvSheet.readComment("# x.rules", "x", "c\n".getBytes(UTF_8))),
                                List.of())
                        .onto(List.of()))
                .extracting(Sheet::name)
                .containsExactly("# Notes", "# notes (2)", "# x.rules", "# x.rules (2)");
    }

    /** A rule that is switched off is to be one again when its mark is taken away. */
    @Test
    void cellsOfCommentRowsStayUnderTheirColumns() {
        Sheet read = sheet("rules", "rule,item,salience,hours,line", "r,A,1,> 3,senior", "# s,B,2,> 7,first");
        Sheet facts = sheet("facts", "fact,type", "hours,count");
        Sheet written = sheet("rules", "rule,item,line,salience", "r,A,senior,1");

        List<Sheet> all = Remarks.of(List.of(read), List.of()).onto(List.of(facts, written));

        assertThat(CsvSheet.write(all.get(1)).split("\n"))
                .containsExactly("rule,item,line,salience,hours", "r,A,senior,1,", "\"# s\",B,first,2,> 7");
        List<Sheet> forgotten = Remarks.of(List.of(read), List.of()).onto(List.of(written));
        assertThat(CsvSheet.write(forgotten.get(0)).split("\n"))
                .as("a column that nothing declares would be a mistake")
                .contains("rule,item,line,salience,'# hours");
    }

    @Test
    void remarksOfTwoSourcesComeOnce() {
        Sheet one = sheet("topics", "topic,# mine", "# both", "a,1", "b,");
        Sheet other = sheet("topics", "topic,# mine,# yours", "# both", "a,1,2", "# new", "b,,");
        Sheet notes = sheet("# notes", "x");
        Sheet written = sheet("topics", "topic", "a", "b");

        List<Sheet> all = Remarks.of(List.of(one, notes), List.of())
                .and(Remarks.of(List.of(other, notes), List.of()))
                .onto(List.of(written));

        assertThat(CsvSheet.write(all.get(0)).split("\n"))
                .containsExactly("topic,'# mine,'# yours", "\"# both\"", "a,1,2", "\"# new\"", "b,,");
        assertThat(all).hasSize(2);
    }
}
