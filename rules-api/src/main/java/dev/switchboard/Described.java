package dev.switchboard;

/**
 * Something that has a code and a title: a topic, an item, a value of a fact. Not to be implemented by callers.
 *
 * @since 0.1.0
 */
public interface Described {

    /** What programs and files call it. */
    String code();

    /** What people call it; may be empty. */
    Text title();
}
