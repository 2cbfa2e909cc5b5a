package dev.switchboard.catalog;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;

/** What people call the ways to transfer a call. */
public final class ModeTitles {

    private ModeTitles() {}

    /** The title of a way, to stand after a line's. */
    public static Text of(TransferMode mode) {
        return switch (mode) {
            case NONE -> new Text("без перевода", "no transfer");
            case ONE_STEP -> new Text("в один шаг", "blind transfer");
            case TWO_STEP -> new Text("в два шага, с консультацией", "consultative transfer");
        };
    }
}
