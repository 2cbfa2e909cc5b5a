package dev.switchboard;

/** Something that has a code and a title: a topic, an item, a value of a fact. Not to be implemented by callers. */
public interface Described {

    /** What programs and files call it. */
    String code();

    /** What people call it; may be empty. */
    Text title();
}
