package dev.switchboard.workbench.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.workbench.platform.java.security.MessageDigest;
import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SHA-256 as the page takes it, against the platform's. */
class MessageDigestTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 100_000})
    void itIsThePlatforms(int length) throws NoSuchAlgorithmException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        MessageDigest own = MessageDigest.getInstance("SHA-256");
        own.update(bytes, 0, length / 3);
        own.update(ByteBuffer.wrap(bytes, length / 3, length - length / 3));
        assertThat(own.digest())
                .isEqualTo(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void thereIsNoOther() {
        assertThatThrownBy(() -> MessageDigest.getInstance("MD5")).isInstanceOf(NoSuchAlgorithmException.class);
    }
}
