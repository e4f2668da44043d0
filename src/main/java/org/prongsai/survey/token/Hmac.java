package org.prongsai.survey.token;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256.
public final class Hmac {
    private static final String NAME = "HmacSHA256";

    private Hmac() {}

    /// The 32 bytes that only who knows `key` can make of `message`.
    public static byte[] of(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(key, NAME));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
