package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.List;

/**
 * What an inquiry can be about.
 *
 * @param words what clients call it, besides its title: single words and short terms, in either language
 */
public record Topic(String code, Text title, List<String> words) implements Coded {

    public Topic {
        code = Code.require(Code.Kind.TOPIC, code).intern();
        words = List.copyOf(words);
    }

    /** A topic that clients call by its title alone. */
    public Topic(String code, Text title) {
        this(code, title, List.of());
    }
}
