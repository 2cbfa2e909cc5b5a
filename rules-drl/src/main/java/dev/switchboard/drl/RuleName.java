package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.TypedText;
import java.util.Optional;

/**
 * What a rule is called in DRL that others may compile. Drools puts names into Java as they are, both in quotes and in
 * comments: one that could end either is replaced, and is in the annotation {@code @name}, which Drools quotes.
 */
final class RuleName {

    private RuleName() {}

    /** Why a rule cannot be called so: no table could say it, which trims its cells and reads an empty one as no name. */
    static Optional<Text> mistake(String name) {
        if (TypedText.isBlank(name)) {
            return Optional.of(new Text("у правила пустое имя: назовите его", "the rule's name is empty: name it"));
        }
        return TypedText.strip(name).equals(name)
                ? Optional.empty()
                : Optional.of(Text.format(
                        "`%s`: уберите пробелы в начале и в конце имени правила",
                        "`%s`: remove the spaces at the start and end of the rule's name", name));
    }

    static boolean isHarmless(String name) {
        return name.chars().noneMatch(RuleName::endsSomething) && !name.contains("*/");
    }

    /** The name itself where it is harmless; otherwise one made of it. */
    static String harmless(String name) {
        if (isHarmless(name)) {
            return name;
        }
        StringBuilder kept = new StringBuilder();
        name.chars().forEach(part -> kept.append(endsSomething(part) || part == '*' ? ' ' : (char) part));
        // Two names that differ in nothing but such characters stay two.
        return "%s (%s)".formatted(kept.toString().strip(), Integer.toHexString(name.hashCode()));
    }

    private static boolean endsSomething(int character) {
        return character == '"' || character == '\\' || Character.isISOControl(character);
    }
}
