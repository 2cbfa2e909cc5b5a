package dev.switchboard.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a file or a test of Apache POI stands for, and what comes of it here.
 *
 * @param of the names of these, without their endings
 * @param standsFor what it checks
 * @param workbook one that stands for the same; none where another test holds it
 */
record WorkbookCheck(String of, String standsFor, Supplier<byte[]> workbook, Result result) {

    /** In place of a name of POI's: what none of its tests asks. */
    static final String OURS = "ours";

    /** What is to come of a check. */
    sealed interface Result permits Alike, Different, Refused, Held {}

    /**
     * The rows that hold something, below the names of their sheets, as POI shows them.
     *
     * @param poiReads whether POI reads the workbook: of its tests some are that it does not
     */
    record Alike(List<List<String>> rows, boolean poiReads) implements Result {}

    /**
     * Other rows than POI has, on purpose.
     *
     * @param why the purpose
     */
    record Different(String why, List<List<String>> rows) implements Result {}

    /**
     * No rows, or rows with a problem.
     *
     * @param place where
     * @param words some of what is said in English
     */
    record Refused(String place, String words) implements Result {}

    /**
     * What another test asserts.
     *
     * @param refused whether that is a refusal
     * @param test the class and the method
     */
    record Held(boolean refused, String test) implements Result {}

    /** One that is read as POI reads it. */
    static WorkbookCheck alike(String of, String standsFor, Supplier<byte[]> workbook, List<List<String>> rows) {
        return new WorkbookCheck(of, standsFor, workbook, new Alike(rows, true));
    }

    /** One that is read as it is meant, which POI does not. */
    static WorkbookCheck readHereAlone(
            String of, String standsFor, Supplier<byte[]> workbook, List<List<String>> rows) {
        return new WorkbookCheck(of, standsFor, workbook, new Alike(rows, false));
    }

    static WorkbookCheck differs(
            String of, String standsFor, Supplier<byte[]> workbook, String why, List<List<String>> rows) {
        return new WorkbookCheck(of, standsFor, workbook, new Different(why, rows));
    }

    static WorkbookCheck refused(String of, String standsFor, Supplier<byte[]> workbook, String place, String words) {
        return new WorkbookCheck(of, standsFor, workbook, new Refused(place, words));
    }

    /** One that another test has as read. */
    static WorkbookCheck alike(String of, String standsFor, String test) {
        return new WorkbookCheck(of, standsFor, () -> new byte[0], new Held(false, test));
    }

    /** One that another test has as refused. */
    static WorkbookCheck refused(String of, String standsFor, String test) {
        return new WorkbookCheck(of, standsFor, () -> new byte[0], new Held(true, test));
    }

    static List<String> row(String... cells) {
        return List.of(cells);
    }

    /** The rows of the sheet {@code rules}. */
    @SafeVarargs
    static List<List<String>> rules(List<String>... rows) {
        List<List<String>> all = new ArrayList<>(sheet("rules"));
        for (List<String> row : rows) {
            all.add(row);
        }
        return all;
    }

    /** A sheet without rows: its name. */
    static List<List<String>> sheet(String name) {
        return List.of(row(name));
    }
}
