package dev.switchboard;

import dev.switchboard.spi.FactBinding;

/**
 * A fact of an engine's catalogue, found once by its code: see {@link Facts}. Immutable. An inquiry stated by handles can be decided
 * by any engine; the one that gave the handles is the fastest.
 *
 * @param <T> the type of its values
 * @since 0.1.0
 */
@SuppressWarnings("UnusedTypeParameter") // what may be stated with it is checked by the compiler alone
public final class FactHandle<T> {

    final FactBinding binding;
    final int place;
    private final String code;

    FactHandle(FactBinding binding, String code) {
        this.binding = binding;
        this.code = code;
        this.place = binding.place(code);
    }

    /** The fact's code. */
    public String code() {
        return code;
    }

    /** The fact's code. */
    @Override
    public String toString() {
        return code;
    }
}
