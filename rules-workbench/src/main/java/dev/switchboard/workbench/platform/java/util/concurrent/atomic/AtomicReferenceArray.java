package dev.switchboard.workbench.platform.java.util.concurrent.atomic;

import org.jspecify.annotations.Nullable;

/** A plain array: a worker has one thread. */
public class AtomicReferenceArray<E> {

    private final Object[] elements;

    public AtomicReferenceArray(int length) {
        elements = new Object[length];
    }

    public int length() {
        return elements.length;
    }

    @SuppressWarnings("unchecked")
    public @Nullable E get(int index) {
        return (E) elements[index];
    }

    public void set(int index, @Nullable E element) {
        elements[index] = element;
    }
}
