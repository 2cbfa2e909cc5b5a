package dev.switchboard.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Gives sheets of comments names of their own. Several may have come with one name, from several workbooks say, or from files whose
 * names differ in what a workbook does not allow; letters of another case make no other name.
 */
public final class CommentNames {

    private CommentNames() {}

    /** The comments, where necessary with a number behind the name. */
    static List<Sheet> distinct(List<Sheet> comments, Collection<Sheet> others) {
        return distinct(comments, others, Integer.MAX_VALUE, name -> name);
    }

    /**
     * The comments, each under a name different from the others.
     *
     * @param longest of a longer name the beginning is kept
     * @param allowed makes a name without what is not allowed in it
     */
    public static List<Sheet> distinct(
            List<Sheet> comments, Collection<Sheet> others, int longest, UnaryOperator<String> allowed) {
        Set<String> taken = new HashSet<>();
        others.forEach(sheet -> taken.add(comparable(sheet.name())));
        List<Sheet> named = new ArrayList<>();
        for (Sheet comment : comments) {
            String wanted = allowed.apply(comment.name());
            String name = beginning(wanted, longest);
            for (int number = 2; !taken.add(comparable(name)); number++) {
                String ending = " (" + number + ")";
                name = beginning(wanted, longest - ending.length()) + ending;
            }
            named.add(name.equals(comment.name()) ? comment : comment.called(name));
        }
        return named;
    }

    private static String comparable(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Never half a character. */
    private static String beginning(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
        return name.substring(0, end).stripTrailing();
    }
}
