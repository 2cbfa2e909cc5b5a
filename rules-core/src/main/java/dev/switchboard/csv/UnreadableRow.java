package dev.switchboard.csv;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Sentence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our own message for a row that FastCSV cannot read: its messages are English, with digits of the locale. */
final class UnreadableRow {

    private static final Pattern LINE = Pattern.compile("starting at line (\\p{Nd}{1,9})");

    private static final Text HERE = new Text(
            "строка таблицы, которая начинается здесь, не читается", "the row that begins here cannot be read");

    private static final Text SOMEWHERE =
            new Text("здесь или в следующей строке CSV не читается", "here or in the next row the CSV cannot be read");

    /** What is wrong with a row. */
    enum Reason {
        UNCLOSED,
        AFTER_QUOTE,
        TOO_LONG
    }

    private UnreadableRow() {}

    /**
     * @param name what the file is called
     * @param lastLine the line of the row before
     * @param message what FastCSV says
     */
    static Problem of(String name, long lastLine, String message) {
        Matcher line = LINE.matcher(message);
        boolean placed = line.find();
        return placed
                ? at(name, Integer.parseInt(line.group(1)), reason(message))
                : Problem.at(new Place(name, (int) lastLine, 0), Sentence.of(SOMEWHERE, text(reason(message))));
    }

    /**
     * @param name what the file is called
     * @param line where the row begins
     */
    static Problem at(String name, long line, Reason reason) {
        return Problem.at(new Place(name, (int) line, 0), Sentence.of(HERE, text(reason)));
    }

    private static Reason reason(String message) {
        if (message.contains("Unclosed")) {
            return Reason.UNCLOSED;
        }
        return message.contains("closing quote") ? Reason.AFTER_QUOTE : Reason.TOO_LONG;
    }

    private static Text text(Reason reason) {
        return switch (reason) {
            case UNCLOSED ->
                new Text(
                        "кавычка открыта и нигде не закрыта; лишнюю уберите, а кавычку внутри текста удвойте",
                        "a quote is opened and never closed; remove it if it is stray, and double a quote within a text");
            case AFTER_QUOTE ->
                new Text(
                        "за закрывающей кавычкой стоит ещё текст; возьмите в кавычки всю ячейку, а кавычку внутри текста удвойте",
                        "there is text after a closing quote; put the whole cell in quotes, and double a quote within a text");
            case TOO_LONG ->
                new Text(
                        "ячейка слишком длинная или ячеек слишком много; не забыта ли закрывающая кавычка?",
                        "a cell is too long, or there are too many; is a closing quote missing?");
        };
    }
}
