package org.prongsai.survey;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.prongsai.audit.Hash;
import org.prongsai.survey.token.Octets;

/// What somebody gets who answered: the first 80 bits of the hash of his sealed answer, in sixteen letters. It says
/// that the answer is in the published list, and nothing of what it says.
public record Receipt(Octets bits) {
    /// 80 bits.
    public static final int BYTES = 10;

    // without I, L, O and U, which are taken for others (Crockford's base 32)
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTER_BITS = 5;
    private static final int GROUP = 4;

    public Receipt {
        if (bits.length() != BYTES) {
            throw new IllegalArgumentException("a receipt of " + bits.length() + " bytes");
        }
    }

    /// The receipt of an answer as it was sealed.
    static Receipt of(Octets sealed) {
        return new Receipt(Octets.of(Arrays.copyOf(Hash.sha256(sealed.bytes()).bytes(), BYTES)));
    }

    /// In four groups of four letters: `7K3M-…`.
    public String text() {
        var bits = new BigInteger(1, this.bits.bytes());
        var text = new StringBuilder();
        for (int letter = BYTES * Byte.SIZE / LETTER_BITS - 1; letter >= 0; letter--) {
            text.append(LETTERS.charAt(bits.shiftRight(letter * LETTER_BITS).intValue() & 31));
            if (letter % GROUP == 0 && letter > 0) {
                text.append('-');
            }
        }
        return text.toString();
    }

    /// Reads what somebody typed, with or without hyphens, in capitals or not; nothing if it is no receipt.
    public static Optional<Receipt> read(String typed) {
        String letters = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (letters.length() != BYTES * Byte.SIZE / LETTER_BITS) {
            return Optional.empty();
        }
        var bits = BigInteger.ZERO;
        for (int i = 0; i < letters.length(); i++) {
            int value = LETTERS.indexOf(letters.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            bits = bits.shiftLeft(LETTER_BITS).or(BigInteger.valueOf(value));
        }
        byte[] magnitude = bits.toByteArray();
        byte[] bytes = new byte[BYTES];
        int length = Math.min(magnitude.length, BYTES);
        System.arraycopy(magnitude, magnitude.length - length, bytes, BYTES - length, length);
        return Optional.of(new Receipt(Octets.of(bytes)));
    }
}
