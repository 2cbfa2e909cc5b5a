package dev.switchboard.csv;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Sentence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our own message for a row that FastCSV cannot read: its messages are English, with digits of the locale. */
final class UnreadableRow {

    private static final Pattern LINE = Pattern.compile("starting at line (\\d{1,9})", Pattern.UNICODE_CHARACTER_CLASS);

    private UnreadableRow() {}

    /**
     * @param name what the file is called
     * @param lastLine the line of the row before
     * @param message what FastCSV says
     */
    static Problem of(String name, long lastLine, String message) {
        Matcher line = LINE.matcher(message);
        boolean placed = line.find();
        Text where = placed
                ? new Text(
                        "строка таблицы, которая начинается здесь, не читается",
                        "the row that begins here cannot be read")
                : new Text(
                        "здесь или в следующей строке CSV не читается",
                        "here or in the next row the CSV cannot be read");
        int at = placed ? Integer.parseInt(line.group(1)) : (int) lastLine;
        return Problem.at(new Place(name, at, 0), Sentence.of(where, reason(message)));
    }

    private static Text reason(String message) {
        if (message.contains("Unclosed")) {
            return new Text(
                    "кавычка открыта и нигде не закрыта; лишнюю уберите, а кавычку внутри текста удвойте",
                    "a quote is opened and never closed; remove it if it is stray, and double a quote within a text");
        }
        if (message.contains("closing quote")) {
            return new Text(
                    "за закрывающей кавычкой стоит ещё текст; возьмите в кавычки всю ячейку, а кавычку внутри текста удвойте",
                    "there is text after a closing quote; put the whole cell in quotes, and double a quote within a text");
        }
        return new Text(
                "ячейка слишком длинная или ячеек слишком много; не забыта ли закрывающая кавычка?",
                "a cell is too long, or there are too many; is a closing quote missing?");
    }
}
