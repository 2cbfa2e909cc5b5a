package dev.switchboard.drl;

/**
 * What a rule is called in DRL that others may compile. Drools puts names into Java as they are, both in quotes and in
 * comments: one that could end either is replaced, and stands in the annotation {@code @name}, which Drools quotes.
 */
final class RuleName {

    private RuleName() {}

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
