package dev.switchboard.drl;

/**
 * A piece of a text.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 */
record Span(int start, int end) {

    boolean contains(int offset) {
        return start <= offset && offset < end;
    }
}
