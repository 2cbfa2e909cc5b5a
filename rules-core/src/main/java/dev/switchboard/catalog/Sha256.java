package dev.switchboard.catalog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that is used for everything that is told apart by its content. */
public final class Sha256 {

    private static final String DIGITS = "0123456789abcdef";

    private Sha256() {}

    /** The digest of what was added, in small hexadecimal digits. */
    public static String hex(MessageDigest digest) {
        StringBuilder hex = new StringBuilder();
        for (byte each : digest.digest()) {
            hex.append(DIGITS.charAt((each >> 4) & 0xF)).append(DIGITS.charAt(each & 0xF));
        }
        return hex.toString();
    }

    /** A digest of nothing yet. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("each Java platform has SHA-256", impossible);
        }
    }
}
