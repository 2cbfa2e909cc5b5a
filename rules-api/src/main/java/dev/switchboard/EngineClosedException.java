package dev.switchboard;

/**
 * An engine was asked after it had been closed: whoever closes it has to see to it that nobody still uses it.
 *
 * @since 0.1.0
 */
public final class EngineClosedException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /** An exception with a message that says so. */
    public EngineClosedException() {
        super("the engine is closed");
    }
}
