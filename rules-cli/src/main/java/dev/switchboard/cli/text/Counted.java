package dev.switchboard.cli.text;

import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;

/** Numbers of things, with the form of the word that goes with the number in Russian and in English. */
public enum Counted {
    RULES("правило", "правила", "правил", "rule", "rules"),
    ERRORS("ошибка", "ошибки", "ошибок", "error", "errors"),
    WARNINGS("предупреждение", "предупреждения", "предупреждений", "warning", "warnings"),
    MORE_REGIONS("область", "области", "областей", "more region", "more regions");

    private final String one;
    private final String few;
    private final String many;
    private final String singular;
    private final String plural;

    Counted(String one, String few, String many, String singular, String plural) {
        this.one = one;
        this.few = few;
        this.many = many;
        this.singular = singular;
        this.plural = plural;
    }

    /** Such as {@code 2 errors}, {@code 2 ошибки}. */
    public Text of(long number) {
        return new Text(number + " " + russian(number), number + " " + (number == 1 ? singular : plural));
    }

    /** The rules of a catalogue, with those that are switched off. */
    public static Text rules(Catalog catalog) {
        Text inForce = RULES.of(catalog.allRules().size());
        return catalog.offRules().isEmpty()
                ? inForce
                : Text.format(
                        "%s (и выключенных: %s)",
                        "%s (and %s switched off)", inForce, catalog.offRules().size());
    }

    /** 1, 21, 101 take the first form, 2 to 4 and 22 the second; 11 to 14 and all others the third. */
    private String russian(long number) {
        long tens = number % 100;
        if (tens >= 11 && tens <= 14) {
            return many;
        }
        return switch ((int) (number % 10)) {
            case 1 -> one;
            case 2, 3, 4 -> few;
            default -> many;
        };
    }
}
