package org.prongsai.files;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What an address of the files' origin permits: one file, in one form, until a moment.
///
/// @param form  how it is given out
/// @param type  what it is called in the answer
/// @param name  under which it is saved
/// @param until in seconds since 1970
record Ticket(Form form, String hash, String type, String name, long until) {
    private static final String HMAC = "HmacSHA256";

    /// How a file is given out.
    enum Form {
        /// As something to be saved.
        DOWNLOAD,
        /// As a picture within a page; PNG alone.
        PICTURE;

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Says with `key` that this was permitted. No two tickets are written alike: only the name may have
    /// line breaks.
    String signature(byte[] key) {
        String written = String.join("\n", form.path(), hash, Long.toString(until), type, name);
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(written.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isSigned(byte[] key, String signature) {
        return MessageDigest.isEqual(
                signature(key).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
