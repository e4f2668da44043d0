package org.prongsai.survey.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/// Blind signatures with RSA (RFC 9474, RSABSSA-SHA384-PSS): whoever signs never sees what he signs, and cannot
/// know it again when he meets it.
///
/// Messages are signed as they are (the RFC's preparation "identity"); those of a [Pass] begin with 32 random
/// bytes, as its "Randomized" variant demands.
public final class BlindRsa {
    private static final int HASH = 48;
    private static final int SALT = 48;
    private static final byte TRAILER = (byte) 0xbc;
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, SALT, PSSParameterSpec.TRAILER_FIELD_BC);
    private static final SecureRandom RANDOM = new SecureRandom();

    private BlindRsa() {}

    /// A message that was made unrecognisable.
    ///
    /// @param message what the signer gets
    /// @param inverse what takes the blinding away again; only its maker knows it
    public record Blinded(Octets message, Octets inverse) {}

    /// Blinds `message` for the signer whose public key is `key`.
    public static Blinded blind(RSAPublicKey key, byte[] message, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return blind(key, message, salt, unit(key.getModulus(), random));
    }

    /// The same with a given salt and blinding factor; only for the vectors of the RFC.
    static Blinded blind(RSAPublicKey key, byte[] message, byte[] salt, BigInteger factor) {
        BigInteger n = key.getModulus();
        BigInteger encoded = new BigInteger(1, encode(message, salt, n.bitLength() - 1));
        if (!encoded.gcd(n).equals(BigInteger.ONE)) {
            throw new IllegalArgumentException("a message that divides the modulus");
        }
        BigInteger blinded =
                encoded.multiply(factor.modPow(key.getPublicExponent(), n)).mod(n);
        return new Blinded(octets(blinded, length(n)), octets(factor.modInverse(n), length(n)));
    }

    /// Signs what somebody blinded.
    ///
    /// The exponent works on a blinded base, so that the time it takes tells nothing; a result that the public
    /// key does not confirm, which may betray the key, never leaves.
    ///
    /// @throws IllegalArgumentException if it does not [#fits]
    public static Octets blindSign(RSAPrivateCrtKey key, Octets blinded) {
        if (!fits(key, blinded)) {
            throw new IllegalArgumentException("no number below the modulus");
        }
        BigInteger n = key.getModulus();
        BigInteger asked = new BigInteger(1, blinded.bytes());
        BigInteger mask = unit(n, RANDOM);
        BigInteger masked =
                asked.multiply(mask.modPow(key.getPublicExponent(), n)).mod(n);
        BigInteger signed = power(key, masked).multiply(mask.modInverse(n)).mod(n);
        if (!signed.modPow(key.getPublicExponent(), n).equals(asked)) {
            throw new IllegalStateException("a fault while signing");
        }
        return octets(signed, length(n));
    }

    /// Whether `blinded` is a number above zero and below the modulus, written in as many bytes as it has.
    public static boolean fits(RSAPrivateCrtKey key, Octets blinded) {
        BigInteger n = key.getModulus();
        BigInteger asked = new BigInteger(1, blinded.bytes());
        return blinded.length() == length(n) && asked.signum() > 0 && asked.compareTo(n) < 0;
    }

    /// Takes the blinding away, and gives the signature if it is one.
    public static Optional<Octets> finish(RSAPublicKey key, byte[] message, Octets blindSignature, Octets inverse) {
        BigInteger n = key.getModulus();
        if (blindSignature.length() != length(n)) {
            return Optional.empty();
        }
        BigInteger signature = new BigInteger(1, blindSignature.bytes())
                .multiply(new BigInteger(1, inverse.bytes()))
                .mod(n);
        return Optional.of(octets(signature, length(n))).filter(made -> verifies(key, message, made));
    }

    /// Reads a public key.
    ///
    /// @param encoded X.509 SubjectPublicKeyInfo
    public static RSAPublicKey key(Octets encoded) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no RSA key", e);
        }
    }

    /// The key's signature on a message that the signer sees.
    static Octets sign(RSAPrivateCrtKey key, byte[] message, SecureRandom random) {
        try {
            Signature signer = pss();
            signer.initSign(key, random);
            signer.update(message);
            return Octets.of(signer.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Signature pss() throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(PSS);
        return signature;
    }

    /// Whether `signature` is the key's on `message`.
    static boolean verifies(PublicKey key, byte[] message, Octets signature) {
        try {
            Signature verifier = pss();
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature.bytes());
        } catch (SignatureException e) {
            return false; // it is none
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// `base` to the private exponent, by the Chinese remainder theorem.
    private static BigInteger power(RSAPrivateCrtKey key, BigInteger base) {
        BigInteger p = key.getPrimeP();
        BigInteger q = key.getPrimeQ();
        BigInteger byP = base.mod(p).modPow(key.getPrimeExponentP(), p);
        BigInteger byQ = base.mod(q).modPow(key.getPrimeExponentQ(), q);
        return byP.subtract(byQ)
                .multiply(key.getCrtCoefficient())
                .mod(p)
                .multiply(q)
                .add(byQ);
    }

    /// A random number that has an inverse.
    private static BigInteger unit(BigInteger n, SecureRandom random) {
        BigInteger number;
        do {
            number = new BigInteger(n.bitLength(), random);
        } while (number.signum() == 0
                || number.compareTo(n) >= 0
                || !number.gcd(n).equals(BigInteger.ONE));
        return number;
    }

    /// EMSA-PSS-ENCODE with SHA-384 (RFC 8017, 9.1.1).
    private static byte[] encode(byte[] message, byte[] salt, int bits) {
        int length = (bits + Byte.SIZE - 1) / Byte.SIZE;
        MessageDigest sha = sha384();
        byte[] inner = sha.digest(message);
        sha.update(new byte[Byte.SIZE]);
        sha.update(inner);
        byte[] hash = sha.digest(salt);
        byte[] block = new byte[length - HASH - 1];
        block[block.length - salt.length - 1] = 1;
        System.arraycopy(salt, 0, block, block.length - salt.length, salt.length);
        mask(block, hash);
        block[0] = (byte) (block[0] & (0xff >>> (Byte.SIZE * length - bits)));
        byte[] encoded = Arrays.copyOf(block, length);
        System.arraycopy(hash, 0, encoded, block.length, HASH);
        encoded[length - 1] = TRAILER;
        return encoded;
    }

    /// Adds MGF1 of `seed` to `block`.
    private static void mask(byte[] block, byte[] seed) {
        MessageDigest sha = sha384();
        for (int done = 0; done < block.length; done += HASH) {
            sha.update(seed);
            byte[] part = sha.digest(new byte[] {0, 0, 0, (byte) (done / HASH)});
            for (int i = 0; i < HASH && done + i < block.length; i++) {
                block[done + i] ^= part[i];
            }
        }
    }

    private static MessageDigest sha384() {
        try {
            return MessageDigest.getInstance("SHA-384");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int length(BigInteger n) {
        return (n.bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    }

    /// A number in `length` bytes.
    private static Octets octets(BigInteger number, int length) {
        byte[] magnitude = number.toByteArray();
        int from = magnitude[0] == 0 && magnitude.length > 1 ? 1 : 0;
        byte[] bytes = new byte[length];
        System.arraycopy(magnitude, from, bytes, length - magnitude.length + from, magnitude.length - from);
        return Octets.of(bytes);
    }
}
