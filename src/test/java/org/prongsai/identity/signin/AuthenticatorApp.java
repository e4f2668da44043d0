package org.prongsai.identity.signin;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/// What a person's phone does with the secret that a page shows.
public final class AuthenticatorApp {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP = 30;

    private AuthenticatorApp() {}

    /// The code of the moment.
    ///
    /// @param typed the secret in base 32, with gaps
    public static String code(String typed, Instant now) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : typed.replaceAll("[^A-Z2-7]", "").toCharArray()) {
            held = (held << 5 | LETTERS.indexOf(letter)) & 0xfff;
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >> bits);
            }
        }
        return Totp.code(bytes.toByteArray(), now.getEpochSecond() / STEP);
    }
}
