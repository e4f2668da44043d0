package org.prongsai.survey.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Hash;

/// A pass: a message that its holder made, and the survey's signature on it (RSABSSA-SHA384-PSS-Randomized, RFC 9474).
///
/// The message is 32 random bytes, the label `ita-response/v1`, the survey's id and 32 random bytes.
///
/// @param message   95 bytes
/// @param signature 384 bytes
public record Pass(Octets message, Octets signature) {
    private static final byte[] LABEL = "ita-response/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int RANDOM = 32;
    private static final int ID = 16;
    public static final int MESSAGE = RANDOM + 15 + ID + RANDOM;
    public static final int SIGNATURE = 384;

    public Pass {
        if (message.length() != MESSAGE || signature.length() != SIGNATURE) {
            throw new IllegalArgumentException(
                    "a pass of " + message.length() + " and " + signature.length() + " bytes");
        }
    }

    /// A new message for a survey; whoever makes it keeps it.
    public static byte[] message(UUID survey, SecureRandom random) {
        byte[] first = new byte[RANDOM];
        byte[] last = new byte[RANDOM];
        random.nextBytes(first);
        random.nextBytes(last);
        return ByteBuffer.allocate(MESSAGE)
                .put(first)
                .put(LABEL)
                .putLong(survey.getMostSignificantBits())
                .putLong(survey.getLeastSignificantBits())
                .put(last)
                .array();
    }

    /// A new pass of a survey, signed by its key as any other message would be: for slips, which nobody asked for.
    public static Pass signed(UUID survey, RSAPrivateCrtKey key, SecureRandom random) {
        byte[] message = message(survey, random);
        return new Pass(Octets.of(message), BlindRsa.sign(key, message, random));
    }

    /// Reads what [#text] wrote; nothing if it is no pass.
    public static Optional<Pass> read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == MESSAGE + SIGNATURE
                    ? Optional.of(new Pass(
                            Octets.of(Arrays.copyOf(bytes, MESSAGE)),
                            Octets.of(Arrays.copyOfRange(bytes, MESSAGE, bytes.length))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Message and signature in base64url, 639 characters.
    public String text() {
        byte[] both = ByteBuffer.allocate(MESSAGE + SIGNATURE)
                .put(message.bytes())
                .put(signature.bytes())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /// Whether it was made for `survey` and signed by the key whose public half is `key`.
    public boolean holds(UUID survey, PublicKey key) {
        byte[] expected = ByteBuffer.allocate(LABEL.length + ID)
                .put(LABEL)
                .putLong(survey.getMostSignificantBits())
                .putLong(survey.getLeastSignificantBits())
                .array();
        byte[] said = message.bytes();
        if (!Arrays.equals(said, RANDOM, RANDOM + expected.length, expected, 0, expected.length)) {
            return false;
        }
        return BlindRsa.verifies(key, said, signature);
    }

    /// Under which it is known that it was used; tells nothing of the pass.
    public byte[] hash() {
        return Hash.sha256(message.bytes()).bytes();
    }

    /// Nothing of it: whoever reads it could use it.
    @Override
    public String toString() {
        return "a pass";
    }
}
