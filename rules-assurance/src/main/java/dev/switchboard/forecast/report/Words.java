package dev.switchboard.forecast.report;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.analysis.Destination;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.ModeTitles;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the report calls things, in its language. What only the old catalogue knows is called as there. */
final class Words {

    private static final int TWO_DIGITS = 10;

    private final Vocabulary before;
    private final Vocabulary after;
    private final Locale locale;
    private final Numbers numbers;

    Words(Vocabulary before, Vocabulary after, Locale locale) {
        this.before = before;
        this.after = after;
        this.locale = locale;
        this.numbers = new Numbers(locale);
    }

    Numbers numbers() {
        return numbers;
    }

    /** @param arguments texts and numbers that are written already, see {@link #numbers} */
    String say(String russian, String english, Object... arguments) {
        return Text.format(russian, english, arguments).in(locale);
    }

    String say(Text text) {
        return text.in(locale);
    }

    /** A line's title for any way to transfer to it; its code if it has none. */
    String line(String code) {
        return titled(
                code,
                words -> words.modes(code).stream()
                        .findFirst()
                        .flatMap(mode -> words.line(code, mode))
                        .map(Line::title));
    }

    String item(String code) {
        return code.isEmpty()
                ? say("ни один пункт: линия по умолчанию", "no item: the default line")
                : titled(code, words -> words.item(code).map(Item::title));
    }

    String topic(String code) {
        return titled(code, words -> words.topic(code).map(Topic::title));
    }

    String mode(String code) {
        return TransferMode.ofCode(code).map(this::mode).orElse(code);
    }

    private String mode(TransferMode mode) {
        return say(ModeTitles.of(mode));
    }

    String fact(String code) {
        return code.equals(MomentText.NAME)
                ? say("когда поступил звонок", "when the call came")
                : titled(code, words -> words.fact(code).map(fact -> new Wording(words).title(code)));
    }

    private String titled(String code, Function<Vocabulary, Optional<Text>> title) {
        return title.apply(after)
                .filter(text -> !text.isEmpty())
                .or(() -> title.apply(before))
                .filter(text -> !text.isEmpty())
                .map(this::say)
                .orElse(code);
    }

    /** Where calls go, without the way. */
    String taker(Destination destination) {
        return destination instanceof Destination.Decided decided
                ? line(decided.outcome().line())
                : say("никто не возьмёт", "nobody takes it");
    }

    /** In which way, and to which queue; empty where there is nothing to say. */
    String way(Destination destination) {
        if (!(destination instanceof Destination.Decided decided)) {
            return "";
        }
        String queue =
                decided.queue().map(name -> say("очередь %s", "queue %s", name)).orElse("");
        if (decided.outcome().mode() == TransferMode.NONE) {
            return queue;
        }
        String mode = mode(decided.outcome().mode());
        return queue.isEmpty() ? mode : mode + "; " + queue;
    }

    /** Where calls go and how. */
    String place(Destination destination) {
        String way = way(destination);
        return way.isEmpty() ? taker(destination) : taker(destination) + ", " + way;
    }

    /** What an inquiry states otherwise than it is by default. */
    String facts(Inquiry inquiry) {
        Wording wording = new Wording(after);
        return inquiry.stated().entrySet().stream()
                .filter(stated -> !isDefault(stated.getKey(), stated.getValue()))
                .map(stated -> stated.getKey().equals(MomentText.NAME)
                        ? fact(MomentText.NAME) + ": " + stated.getValue()
                        : say(wording.value(stated.getKey(), stated.getValue())))
                .collect(Collectors.joining("; "));
    }

    private boolean isDefault(String fact, Object value) {
        return after.fact(fact)
                .flatMap(known -> known.type().statedByDefault())
                .filter(value::equals)
                .isPresent();
    }

    /** A day as people write it. */
    String day(LocalDate day) {
        String month = twoDigits(day.getMonthValue());
        String ofMonth = twoDigits(day.getDayOfMonth());
        Text text = new Text(ofMonth + "." + month + "." + day.getYear(), day.getYear() + "-" + month + "-" + ofMonth);
        return say(text);
    }

    private static String twoDigits(int number) {
        return number < TWO_DIGITS ? "0" + number : Integer.toString(number);
    }

    /** Such as {@code 28,000 calls}; in Russian as it stands behind "of". */
    String ofCalls(long number) {
        String written = numbers.whole(number);
        return say(isOne(number) ? "%s звонка" : "%s звонков", number == 1 ? "%s call" : "%s calls", written);
    }

    /** Such as {@code 28,000 calls}; in Russian as it stands behind "all". */
    String calls(long number) {
        boolean isFew = number % 10 >= 2 && number % 10 <= 4 && (number % 100 < 12 || number % 100 > 14);
        String russian = isOne(number) ? "%s звонок" : isFew ? "%s звонка" : "%s звонков";
        return say(russian, number == 1 ? "%s call" : "%s calls", numbers.whole(number));
    }

    /** Whether Russian has the singular behind such a number. */
    static boolean isOne(long number) {
        return number % 10 == 1 && number % 100 != 11;
    }
}
