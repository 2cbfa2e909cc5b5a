package dev.switchboard.tests.kie;

/** Why KIE's analysis and ours do not say the same of a table. */
enum Difference {
    BETWEEN_STEPS(
            "between two steps",
            "KIE takes numbers for a continuum. A fact has a step, by proposal 1 for whole numbers: between 5 and 6 there is nothing to leave out. With tenths, which a person can choose, the gap is there."),
    BELOW_NOUGHT(
            "below nought",
            "A number that no row wants below nought is proposed as a fact from nought on, since most are counts. Whoever needs less says so in the mapping."),
    UNSTATED(
            "nothing stated",
            "KIE leaves inputs without a value out of its analysis. DMN decides there, too, and we look: no row holds where the input is not stated."),
    OTHER_TEXT(
            "any other text",
            "KIE looks for no gaps where a text has no list of values. Our fact has a value for all texts that the table does not name, and no row holds for it."),
    ORDER_DECIDES(
            "the order decides",
            "The same rows hold at once at the same values, and the hit policy says which counts, or that all do. KIE lists that, and warns no more than we do; `verify` reports rows that come to nothing by it."),
    AGREE(
            "the rows agree",
            "The same rows hold at once at the same values and give the same, which `ANY` allows. KIE lists that, and warns no more than we do."),
    UNASKED(
            "their test does not ask",
            "`verify` finds rows that come to nothing, and the import tells of rows that hold at once, where KIE's test asks for nothing of the kind."),
    FORM(
            "advice on form",
            "KIE advises on how a table is written: normal forms, rows that could be one, hit policies, the order of rows by their importance. Decisions are the same, and `verify` says nothing; the import writes rows in the order in which they count."),
    NOT_SAID(
            "no catalogue can say it",
            "The import refuses the table with the place and the reason, so that there is nothing to analyse; KIE analyses it."),
    COVERED(
            "covered by the default",
            "No row holds, but the table says what is given there. KIE calls it a gap all the same; for `verify` nothing is left out."),
    ANALYSED(
            "told, and analysed",
            "KIE gives up on the table; the import tells the same mistake, and the table is analysed within the values that its columns allow.");

    private final String title;
    private final String why;

    Difference(String title, String why) {
        this.title = title;
        this.why = why;
    }

    /** Whether all is the same, and only warned of by neither. */
    boolean isByNeither() {
        return this == ORDER_DECIDES || this == AGREE;
    }

    String title() {
        return title;
    }

    String why() {
        return why;
    }
}
