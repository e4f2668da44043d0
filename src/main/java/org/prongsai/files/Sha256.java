package org.prongsai.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The hash that names what is kept.
final class Sha256 {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String of(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static boolean isOne(String text) {
        return HEX.matcher(text).matches();
    }

    /// Gives `hash` back if it is one, so that nothing else becomes a path.
    static String checked(String hash) {
        if (!isOne(hash)) {
            throw new IllegalArgumentException("not a SHA-256 in hex");
        }
        return hash;
    }
}
