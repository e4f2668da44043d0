package org.prongsai.identity.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The codes of authenticator apps: time-based one-time passwords of six digits, a new one every 30 seconds.
///
/// Source: RFC 6238 with HMAC-SHA-1, which is what every app understands.
final class Totp {
    static final int SECRET_BYTES = 20;

    private static final int STEP = 30;
    private static final int MODULUS = 1_000_000;
    private static final int DRIFT = 1;

    private Totp() {}

    /// The time step whose code `typed` is: the current one, or one next to it, because clocks drift.
    ///
    /// @param last the step of the last code that was taken; neither it nor an earlier one is taken again
    static OptionalLong step(byte[] secret, String typed, Instant now, long last) {
        byte[] wanted = typed.replace(" ", "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / STEP;
        OptionalLong found = OptionalLong.empty();
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            byte[] code = code(secret, step).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            if (step > last && MessageDigest.isEqual(code, wanted)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The secret as apps take it when it is typed: base 32.
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte octet : secret) {
            held = (held << 8) | (octet & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }
}
