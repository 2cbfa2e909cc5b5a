package dev.switchboard.catalog;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The codes allowed in some place, and the titles by which people call what they represent. */
public final class KnownCodes {

    /** The transfer modes, by the words that people have for them. */
    public static final KnownCodes MODES = modes();

    private final Set<String> codes = new LinkedHashSet<>();

    /** As they are: they are looked at only where a code is not known, which hardly any is. */
    private final List<Titled> titles = new ArrayList<>();

    private final Predicate<String> others;

    private record Titled(String title, String code) {}

    private KnownCodes(Predicate<String> others) {
        this.others = others;
    }

    private KnownCodes() {
        this(code -> false);
    }

    /** Codes whose titles are not known. */
    public static KnownCodes of(Collection<String> codes) {
        KnownCodes known = new KnownCodes();
        known.codes.addAll(codes);
        return known;
    }

    /** The codes of lines, topics, items and the like; several may have one code, each with its title. */
    public static <T> KnownCodes of(Collection<T> elements, Function<T, String> code, Function<T, Text> title) {
        KnownCodes known = new KnownCodes();
        for (T element : elements) {
            Text titles = title.apply(element);
            known.add(code.apply(element), List.of(titles.russian(), titles.english()));
        }
        return known;
    }

    private static KnownCodes modes() {
        Map<TransferMode, List<String>> words = new LinkedHashMap<>();
        words.put(
                TransferMode.NONE, List.of("не переводить", "отвечаете сами", "нет", "you answer yourself", "no", "-"));
        words.put(
                TransferMode.ONE_STEP, List.of("один шаг", "слепой", "без консультации", "blind", "cold", "one step"));
        words.put(
                TransferMode.TWO_STEP,
                List.of(
                        "в два шага",
                        "два шага",
                        "с консультацией",
                        "консультативный",
                        "consultative",
                        "attended",
                        "warm",
                        "two steps",
                        "two step"));
        KnownCodes known = new KnownCodes();
        words.forEach((mode, others) -> {
            Text title = ModeTitles.of(mode);
            known.add(mode.code(), List.of(title.russian(), title.english()));
            known.add(mode.code(), others);
        });
        return known;
    }

    private void add(String code, List<String> titles) {
        codes.add(code);
        for (String title : titles) {
            if (!title.isEmpty()) {
                this.titles.add(new Titled(title, code));
            }
        }
    }

    private static String comparable(String title) {
        return TypedText.plain(title).replaceAll(" +", " ").toLowerCase(Locale.ROOT);
    }

    /** A hint that names all the codes: for few that people do not know by heart. */
    public Text all() {
        String listed = Problems.quoted(codes, ", ");
        return new Text("допустимо: " + listed, "expected one of " + listed);
    }

    /** Whether the code is one of these. */
    public boolean contains(String code) {
        return codes.contains(code) || others.test(code);
    }

    /** These codes, and others that are never proposed: those whose declaration was refused, say. */
    public KnownCodes or(Predicate<String> isAmongOthers) {
        KnownCodes either = new KnownCodes(isAmongOthers);
        either.codes.addAll(codes);
        either.titles.addAll(titles);
        return either;
    }

    /** The codes, in the order in which they are declared. */
    public List<String> codes() {
        return new ArrayList<>(codes);
    }

    /** What a word that is none of the codes was probably meant to be, as a hint for a {@link Sentence}; empty when that is not seen. */
    public Text hint(String found) {
        String wanted = comparable(found);
        Set<String> titled = new LinkedHashSet<>();
        titles.stream().filter(each -> comparable(each.title).equals(wanted)).forEach(each -> titled.add(each.code));
        if (titled.isEmpty()) {
            return Problems.nearest(found, codes);
        }
        return new Text(
                "это название, а нужен код: " + Problems.quoted(titled, " или "),
                "that is a title, use the code: " + Problems.quoted(titled, " or "));
    }
}
