package dev.switchboard.catalog;

import dev.switchboard.Place;
import dev.switchboard.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Any of some codes, several at once or none. Conditions know a flag for each of them, and how many there are.
 *
 * @param codes of all members
 * @param unstated those that are in the set when nobody states it
 * @param titles what people call the members
 */
public record Members(List<String> codes, Set<String> unstated, ValueTitles titles) implements FactType {

    /** What cells say of members, so that none is called so. */
    public static final List<String> RESERVED = List.of("any", "all", "none", "count", "not", "не");

    /** What follows the code of a set in that of the fact that says how many members it has. */
    static final String SIZE = ".count";

    /** How the set without members is written. */
    private static final String NONE = "none";

    private static final List<String> NONE_WORDS = List.of(NONE, "нет", "ничего");

    public Members {
        codes = codes.stream()
                .map(code -> Code.require(Code.Kind.VALUE, code).intern())
                .toList();
        DeclaredCodes.requireDistinct(codes.stream());
        unstated = Collections.unmodifiableSet(new TreeSet<>(unstated));
        titles = titles.of(codes);
    }

    /** Members that are called by their codes. */
    public Members(List<String> codes, Set<String> unstated) {
        this(codes, unstated, ValueTitles.NONE);
    }

    /** The fact that says whether a member is in a set. */
    public static String member(String set, String code) {
        return set + "." + code;
    }

    /** The fact that says how many members a set has. */
    public static String size(String set) {
        return set + SIZE;
    }

    /** The members of a set as it is stated, in the order in which they are declared. */
    public Set<String> chosen(Object stated) {
        Set<String> chosen = new LinkedHashSet<>(codes);
        chosen.retainAll((Collection<?>) stated);
        return chosen;
    }

    /** The facts that conditions ask for in place of a set. */
    List<Fact> facts(Fact set) {
        List<Fact> facts = new ArrayList<>();
        for (String code : codes) {
            facts.add(new Fact(
                    member(set.code(), code),
                    new FactType.Flag(unstated.contains(code)),
                    titled(set, titles.shown(code)),
                    Text.EMPTY,
                    set.source(),
                    set.cost(),
                    set.privacy()));
        }
        facts.add(new Fact(
                size(set.code()),
                FactType.count(new Range(0, codes.size()), 0),
                titled(set, new Text("сколько", "how many")),
                Text.EMPTY));
        return facts;
    }

    private static Text titled(Fact set, Text member) {
        Text title = set.title().isEmpty() ? new Text(set.code(), set.code()) : set.title();
        return new Text(
                title.in(Languages.RUSSIAN) + " — " + member.russian(),
                title.in(Languages.ENGLISH) + " — " + member.english());
    }

    /** What the number of members follows from. */
    Definition size(Fact set) {
        List<Definition.Row> rows = new ArrayList<>();
        for (String code : codes) {
            rows.add(new Definition.Row(
                    new Condition.Atom(member(set.code(), code), Values.Flag.of(true)), 1, Place.of(set.code())));
        }
        return new Points(size(set.code()), rows, 0);
    }

    @Override
    public String code() {
        return "set";
    }

    @Override
    public Optional<Object> read(String text) {
        if (NONE_WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of(Set.of());
        }
        List<String> read =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        Set<String> members = new LinkedHashSet<>(read);
        return members.size() == read.size() && codes.containsAll(members) ? Optional.of(members) : Optional.empty();
    }

    @Override
    public Text advice(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(member -> !codes.contains(member))
                .findFirst()
                .map(member -> KnownCodes.of(codes, code -> code, titles::title).hint(member))
                .orElse(Text.EMPTY);
    }

    /** A set is known to conditions by its members alone. */
    @Override
    public Optional<Object> inside(Object stated) {
        return stated instanceof Collection<?> members && codes.containsAll(members)
                ? Optional.of(stated)
                : Optional.empty();
    }

    @Override
    public Optional<Object> byDefault() {
        return Optional.empty();
    }

    @Override
    public Optional<Object> statedByDefault() {
        return Optional.of(unstated);
    }

    @Override
    public String write(Object stated) {
        if (!(stated instanceof Collection<?> members)) {
            return stated.toString();
        }
        return text(codes.stream().filter(members::contains).toList());
    }

    /** Members as {@link #read} takes them, such as {@code rash, fever}; {@code none} when there are none. */
    public static String text(Collection<?> members) {
        return members.isEmpty() ? NONE : members.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    @Override
    public Text shown(Object stated) {
        if (!(stated instanceof Collection<?> members)) {
            return FactType.super.shown(stated);
        }
        List<Text> shown =
                codes.stream().filter(members::contains).map(titles::shown).toList();
        return shown.isEmpty() ? new Text("ничего", "none") : listed(shown);
    }

    /** Some members one after the other, with semicolons where a comma is part of a title. */
    private static Text listed(List<Text> shown) {
        boolean haveCommas = shown.stream().anyMatch(each -> (each.russian() + each.english()).indexOf(',') >= 0);
        String between = haveCommas ? "; " : ", ";
        return new Text(
                shown.stream().map(Text::russian).collect(Collectors.joining(between)),
                shown.stream().map(Text::english).collect(Collectors.joining(between)));
    }

    @Override
    public FactType titled(ValueTitles others) {
        return new Members(codes, unstated, others);
    }
}
