package org.prongsai.survey.token;

import java.util.Arrays;
import java.util.Base64;

/// Bytes that do not change, in the order of unsigned bytes.
public final class Octets implements Comparable<Octets> {
    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A copy of these bytes.
    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    /// A copy of them.
    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    /// In base64url without padding.
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int compareTo(Octets other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Says how many they are, and not which: they may be secret.
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
