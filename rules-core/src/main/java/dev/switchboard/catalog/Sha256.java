package dev.switchboard.catalog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that is used for everything that is told apart by its content. */
public final class Sha256 {

    private Sha256() {}

    /** A digest of nothing yet. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("each Java platform has SHA-256", impossible);
        }
    }
}
