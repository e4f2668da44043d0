package org.prongsai.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Hash;
import org.prongsai.survey.token.Octets;

/// What stands on a paper of an interviewer and gives the right to key in one answer: 80 random bits, short enough to
/// be typed. Who holds one cannot make another, and the letters of a slip of the agency are never one.
///
/// @param bits 10 bytes
public record InterviewCode(Octets bits) {
    private static final byte[] KNOWN = "ita-interview-code/v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RIGHT = "ita-interview/v1".getBytes(StandardCharsets.US_ASCII);

    static InterviewCode random(SecureRandom random) {
        byte[] bits = new byte[Receipt.BYTES];
        random.nextBytes(bits);
        return new InterviewCode(Octets.of(bits));
    }

    /// Reads what somebody typed, with or without hyphens, in capitals or not; nothing if it is no code.
    public static Optional<InterviewCode> read(String typed) {
        return Receipt.read(typed).map(read -> new InterviewCode(read.bits()));
    }

    /// In four groups of four letters: `7K3M-…`.
    public String text() {
        return new Receipt(bits).text();
    }

    /// Under which the survey is found that it is good for.
    Octets hash() {
        return Octets.of(Hash.sha256(KNOWN, bits.bytes()).bytes());
    }

    /// What is spent when it is used. Without the code nobody can tell that it belongs to [#hash].
    public Octets right(UUID survey) {
        return Octets.of(ByteBuffer.allocate(RIGHT.length + 2 * Long.BYTES + bits.length())
                .put(RIGHT)
                .putLong(survey.getMostSignificantBits())
                .putLong(survey.getLeastSignificantBits())
                .put(bits.bytes())
                .array());
    }

    /// Nothing of it: whoever reads it could use it.
    @Override
    public String toString() {
        return "a code";
    }
}
