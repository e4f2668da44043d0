package org.prongsai.survey.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.UUID;

/// Tries to make passes that nobody signed, out of some that were.
public record Forging(UUID survey, RSAPublicKey open, RSAPrivateCrtKey secret, SecureRandom random) {
    private static final int WAYS = 8;

    /// What came of it.
    ///
    /// @param forged   tries
    /// @param accepted those that passed for a pass
    /// @param acceptedUnchecked those that name the survey, by which a check without the signature would take them
    /// @param honest   passes that were signed, checked in between
    public record Found(int forged, int accepted, int acceptedUnchecked, int honest, int honestRefused) {}

    /// A survey with a key of its own.
    public static Forging start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(3072);
            KeyPair pair = generator.generateKeyPair();
            return new Forging(
                    UUID.randomUUID(),
                    (RSAPublicKey) pair.getPublic(),
                    (RSAPrivateCrtKey) pair.getPrivate(),
                    new SecureRandom());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Forges `count` passes in turn by each way.
    public Found tries(int count) {
        Pass one = pass(survey);
        Pass other = pass(survey);
        Pass foreign = pass(UUID.randomUUID());
        int accepted = 0;
        int unchecked = 0;
        int honest = 0;
        int honestRefused = 0;
        for (int i = 0; i < count; i++) {
            if (i % (WAYS * 8) == 0) {
                honest++;
                honestRefused += accepts(pass(survey)) ? 0 : 1;
            }
            Pass forged = forge(i % WAYS, one, other, foreign);
            accepted += accepts(forged) ? 1 : 0;
            unchecked += namesTheSurvey(forged) ? 1 : 0;
        }
        return new Found(count, accepted, unchecked, honest, honestRefused);
    }

    /// A pass as a phone makes it.
    public Pass pass(UUID of) {
        byte[] message = Pass.message(of, random);
        BlindRsa.Blinded blinded = BlindRsa.blind(open, message, random);
        return new Pass(
                Octets.of(message),
                BlindRsa.finish(open, message, BlindRsa.blindSign(secret, blinded.message()), blinded.inverse())
                        .orElseThrow());
    }

    private boolean namesTheSurvey(Pass pass) {
        int label = 32;
        int end = Pass.MESSAGE - 32;
        return java.util.Arrays.equals(pass.message().bytes(), label, end, Pass.message(survey, random), label, end);
    }

    private boolean accepts(Pass pass) {
        return pass.holds(survey, open);
    }

    private Pass forge(int way, Pass one, Pass other, Pass foreign) {
        Octets fresh = Octets.of(Pass.message(survey, random));
        return switch (way) {
            case 0 -> new Pass(fresh, random(Pass.SIGNATURE));
            case 1 -> new Pass(fresh, one.signature());
            case 2 -> new Pass(changed(one.message()), one.signature());
            case 3 -> new Pass(one.message(), changed(one.signature()));
            case 4 -> new Pass(one.message(), other.signature());
            case 5 -> foreign;
            case 6 -> new Pass(one.message(), product(one.signature(), other.signature()));
            default -> new Pass(fresh, product(one.signature(), one.signature()));
        };
    }

    private Octets random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Octets.of(bytes);
    }

    private Octets changed(Octets octets) {
        byte[] bytes = octets.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return Octets.of(bytes);
    }

    /// RSA multiplies: the product of two signatures is one on the product of what was signed.
    private Octets product(Octets a, Octets b) {
        byte[] product = new BigInteger(1, a.bytes())
                .multiply(new BigInteger(1, b.bytes()))
                .mod(open.getModulus())
                .toByteArray();
        byte[] bytes = new byte[Pass.SIGNATURE];
        int length = Math.min(product.length, bytes.length);
        System.arraycopy(product, product.length - length, bytes, bytes.length - length, length);
        return Octets.of(bytes);
    }
}
