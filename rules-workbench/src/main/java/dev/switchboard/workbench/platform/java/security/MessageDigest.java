package dev.switchboard.workbench.platform.java.security;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4), which is all that catalogues use of digests. */
public class MessageDigest {

    private static final int BLOCK = 64;

    private final int[] state = Sha256Block.initialState();
    private final byte[] block = new byte[BLOCK];
    private int filled;
    private long length;

    protected MessageDigest() {}

    public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        if (!algorithm.equals("SHA-256")) {
            throw new NoSuchAlgorithmException(algorithm);
        }
        return new MessageDigest();
    }

    public void update(byte[] input) {
        update(input, 0, input.length);
    }

    public void update(byte[] input, int offset, int count) {
        length += count;
        for (int i = offset; i < offset + count; i++) {
            add(input[i]);
        }
    }

    public void update(ByteBuffer input) {
        byte[] bytes = new byte[input.remaining()];
        input.get(bytes);
        update(bytes);
    }

    public byte[] digest(byte[] input) {
        update(input);
        return digest();
    }

    public byte[] digest() {
        long bits = length * 8;
        add((byte) 0x80);
        while (filled != BLOCK - Long.BYTES) {
            add((byte) 0);
        }
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            add((byte) (bits >>> shift));
        }
        byte[] digest = new byte[state.length * Integer.BYTES];
        for (int i = 0; i < digest.length; i++) {
            digest[i] = (byte) (state[i / Integer.BYTES] >>> (Byte.SIZE * (Integer.BYTES - 1 - i % Integer.BYTES)));
        }
        return digest;
    }

    private void add(byte next) {
        block[filled++] = next;
        if (filled == BLOCK) {
            Sha256Block.compress(state, block);
            filled = 0;
        }
    }
}
