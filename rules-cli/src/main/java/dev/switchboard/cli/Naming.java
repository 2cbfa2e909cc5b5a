package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.catalog.Code;
import dev.switchboard.catalog.Spelling;
import dev.switchboard.cli.NewCatalog.Named;
import java.util.Collection;
import java.util.Optional;

/** Takes titles for things that need codes: the code follows from the title, unless it is said: {@code bills = Bills and invoices}. */
record Naming(Answers answers) {

    /**
     * What an answer names; empty if it cannot be, with the reason printed.
     *
     * @param taken what is there already
     */
    Optional<Named> named(Code.Kind kind, String answer, Collection<Named> taken) {
        int sign = answer.indexOf('=');
        String title = answer.substring(sign + 1).strip();
        if (title.isEmpty()) {
            return answers.refuse(
                    "в `%s` нет названия: ожидается название или `код = название`",
                    "`%s` has no title: expected a title, or `code = title`", answer);
        }
        String code = sign < 0
                ? CodeOfTitle.of(kind, title)
                : answer.substring(0, sign).strip();
        if (sign < 0 && code.isEmpty()) {
            return answers.refuse(
                    "из `%s` кода не составить: укажите его сами, `код = название`",
                    "no code can be made of `%s`: give one yourself, `code = title`", title);
        }
        Optional<Text> mistake = Code.mistake(kind, code);
        if (mistake.isPresent()) {
            return answers.refuse(
                    "%s; можно указать `код = название`", "%s; you can give `code = title`", mistake.get());
        }
        Optional<Named> other =
                taken.stream().filter(each -> isSame(each.code(), code)).findFirst();
        if (other.isPresent()) {
            return answers.refuse(
                    "код `%s` уже есть: «%s»; укажите другой, `код = название`",
                    "the code `%s` is there already: \"%s\"; give another, `code = title`",
                    other.get().code(),
                    other.get().title());
        }
        return Optional.of(new Named(code, title));
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other) || Spelling.looksLike(one, other);
    }
}
