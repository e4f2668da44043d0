package org.prongsai.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256, or nothing where there is none before the first.
public final class Hash {
    /// What stands before the first of a chain.
    static final Hash NONE = new Hash(new byte[0]);

    private static final int SIZE = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    static Hash of(byte[] bytes) {
        if (bytes.length == 0) {
            return NONE;
        }
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("not a SHA-256: " + bytes.length + " bytes");
        }
        return new Hash(bytes.clone());
    }

    /// The SHA-256 of `parts`, one after the other.
    public static Hash sha256(byte[]... parts) {
        var digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    static Hash hex(String text) {
        return of(HexFormat.of().parseHex(text));
    }

    static Hash base64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    int length() {
        return bytes.length;
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /// As checkpoints show it.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
