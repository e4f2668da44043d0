package org.prongsai.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/// A random text that proves something to whom it was given; only its hash is ever kept.
///
/// @param text never logged, never stored
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// 256 random bits, for machines to carry.
    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Letters and digits that cannot be mistaken for each other, five bits each, for people to type.
    public static Secret typed(int letters) {
        return new Secret(RANDOM.ints(letters, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString());
    }

    /// What somebody typed who reads it off paper: without the gaps, in capitals, and with digits of either kind.
    static Secret asTyped(String typed) {
        var plain = new StringBuilder();
        typed.replaceAll("[\\s-]", "")
                .chars()
                .forEach(letter -> plain.append(
                        Character.isDigit(letter) ? (char) ('0' + Character.digit(letter, 10)) : (char) letter));
        return new Secret(plain.toString().toUpperCase(Locale.ROOT));
    }

    /// In groups of six, to be read and typed.
    public String grouped() {
        return text.replaceAll("(.{6})(?=.)", "$1-");
    }

    /// Its SHA-256; fit for secrets of 112 bits and more only, which nobody can try out.
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
