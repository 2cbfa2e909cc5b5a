package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Says why a text is no code, and which code is near to it. */
final class CodeMistake {

    private static final Text RULE = new Text(
            "код начинается с буквы, за ней идут буквы того же алфавита, цифры, `_`, `-` и одиночные точки",
            "a code starts with a letter, followed by letters of the same alphabet, digits, `_`, `-` and single dots");

    private CodeMistake() {}

    static Text in(Code.Kind kind, String text) {
        Text title = kind.title();
        if (text.isEmpty()) {
            return new Text("пусто, а нужно: " + title.russian(), "empty, " + title.english() + " is expected");
        }
        Text reason = Code.isWellFormed(text) ? reserved(kind) : Sentence.of(cause(text), RULE);
        Text advice = CodeProposal.near(kind, text)
                .map(code -> new Text("подойдёт `" + code + "`", "`" + code + "` would do"))
                .orElse(Text.EMPTY);
        return Sentence.of(
                Text.format("`%s` не годится как %s: %s", "`%s` cannot be %s: %s", text, title, reason), advice);
    }

    private static Text reserved(Code.Kind kind) {
        return kind == Code.Kind.FACT || kind == Code.Kind.OUTCOME
                ? new Text(
                        "так называется служебный столбец в таблицах правил, обращений или примеров",
                        "rule tables, inquiries or cases use this name for a column of their own")
                : new Text(
                        "это слово в результатах и примерах означает «ничего»",
                        "in results and cases this word means \"nothing\"");
    }

    private static Text cause(String text) {
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            Optional<Text> cause = alone(characters[i], i + 1);
            if (cause.isPresent()) {
                return cause.get();
            }
        }
        if (Alphabets.of(text).size() > 1) {
            return mixed(characters, Alphabets.main(text));
        }
        if (!Code.isLetter(characters[0])) {
            return beginning(characters[0]);
        }
        return new Text(
                "точка может стоять только между буквами и цифрами, по одной",
                "only single dots are allowed, between letters or digits");
    }

    /** What is wrong with a character, wherever it stands. */
    private static Optional<Text> alone(int c, int place) {
        String shown = shown(c);
        if (c == ' ') {
            return Optional.of(at(place, "пробел", "a space"));
        }
        if (c == ',') {
            return Optional.of(at(place, "запятая", "a comma"));
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
            return Optional.of(Text.format(
                    "знак %s записан отдельно от своей буквы: наберите её с клавиатуры одним знаком",
                    "character %s is a mark separate from its letter: type the letter as one character", place));
        }
        if (!isVisible(c)) {
            String number = "U+" + hexadecimal(c);
            return Optional.of(at(place, "невидимый знак " + number, "an invisible character, " + number));
        }
        boolean plain = Normalizer.isNormalized(shown, Normalizer.Form.NFKC);
        return Code.belongs(c) && plain
                ? Optional.empty()
                : Optional.of(at(place, "`" + shown + "`", "`" + shown + "`"));
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    private static Text at(int place, String russian, String english) {
        return new Text(
                "в нём %s (знак %s)".formatted(russian, place),
                "it contains %s (character %s)".formatted(english, place));
    }

    /** Names the first letter of another alphabet than most are of, and for comparison one of these. */
    private static Text mixed(int[] characters, UnicodeScript main) {
        int odd = 0;
        int usual = 0;
        while (!Code.isLetter(characters[odd]) || UnicodeScript.of(characters[odd]) == main) {
            odd++;
        }
        while (UnicodeScript.of(characters[usual]) != main) {
            usual++;
        }
        String letter = shown(characters[odd]);
        String other = shown(characters[usual]);
        Text is = Alphabets.adjective(UnicodeScript.of(characters[odd]));
        Text others = Alphabets.adjective(main);
        return Text.format(
                "`%s` (знак %s) — %s буква, а `%s` — %s",
                "`%s` (character %s) is a %s letter, but `%s` is a %s one", letter, odd + 1, is, other, others);
    }

    private static Text beginning(int c) {
        return Code.isDigit(c)
                ? new Text("он начинается с цифры", "it begins with a digit")
                : Text.format("он начинается со знака `%s`", "it begins with `%s`", shown(c));
    }

    /** A character's number as Unicode writes it, with at least four digits. */
    private static String hexadecimal(int c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** A character alone. */
    private static String shown(int c) {
        return new String(Character.toChars(c));
    }
}
