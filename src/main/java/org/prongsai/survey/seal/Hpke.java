package org.prongsai.survey.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.prongsai.survey.token.Octets;

/// Hybrid public key encryption (RFC 9180) with X25519, HKDF-SHA256 and AES-128-GCM, in base mode.
final class Hpke {
    private static final byte[] INFO = "prongsai survey v1".getBytes(StandardCharsets.US_ASCII);
    private static final int ENC = 32;

    private Hpke() {}

    /// A key pair.
    ///
    /// @param open   the public half, 32 bytes
    /// @param secret the private half, 32 bytes
    record Pair(Octets open, Octets secret) {}

    static Pair newPair() {
        HPKE suite = suite();
        AsymmetricCipherKeyPair pair = suite.generatePrivateKey();
        return new Pair(
                Octets.of(suite.serializePublicKey(pair.getPublic())),
                Octets.of(suite.serializePrivateKey(pair.getPrivate())));
    }

    /// The public half of a key.
    static Octets open(byte[] secret) {
        return Octets.of(
                new X25519PrivateKeyParameters(secret).generatePublicKey().getEncoded());
    }

    /// A context towards the holder of a key.
    static HPKEContextWithEncapsulation sender(byte[] open) {
        HPKE suite = suite();
        return suite.setupBaseS(suite.deserializePublicKey(open), INFO);
    }

    /// The same context at the holder of the key.
    ///
    /// @param enc what the sender's context said of itself
    static HPKEContext receiver(byte[] secret, byte[] enc) {
        HPKE suite = suite();
        return suite.setupBaseR(enc, pair(suite, secret), INFO);
    }

    /// Seals one message: 32 bytes of encapsulation, then what was sealed.
    static byte[] sealOnce(byte[] open, byte[] use, byte[] message) {
        try {
            HPKEContextWithEncapsulation context = sender(open);
            byte[] sealed = context.seal(use, message);
            byte[] both = Arrays.copyOf(context.getEncapsulation(), ENC + sealed.length);
            System.arraycopy(sealed, 0, both, ENC, sealed.length);
            return both;
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Opens what [#sealOnce] sealed.
    ///
    /// @throws IllegalArgumentException if it was sealed for another key or use, or changed
    static byte[] openOnce(byte[] secret, byte[] use, byte[] closed) {
        try {
            return receiver(secret, Arrays.copyOf(closed, ENC))
                    .open(use, Arrays.copyOfRange(closed, ENC, closed.length));
        } catch (InvalidCipherTextException e) {
            throw new IllegalArgumentException("not sealed for this key", e);
        }
    }

    private static AsymmetricCipherKeyPair pair(HPKE suite, byte[] secret) {
        var key = new X25519PrivateKeyParameters(secret);
        return suite.deserializePrivateKey(secret, suite.serializePublicKey(key.generatePublicKey()));
    }

    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM128);
    }
}
