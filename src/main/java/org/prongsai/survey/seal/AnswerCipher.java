package org.prongsai.survey.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.prongsai.survey.token.Octets;

/// AES-128-GCM under a secret that an HPKE context exports (RFC 9180, section 5.3); the nonce is the answer's number in
/// its context, so that each can be opened by itself, though one before it was lost.
final class AnswerCipher {
    private static final byte[] EXPORT = "answers".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final Cipher cipher;

    AnswerCipher(HPKEContext context) {
        this.key = new SecretKeySpec(context.export(EXPORT, KEY), "AES");
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] seal(UUID survey, int seq, byte[] answer) {
        try {
            return work(Cipher.ENCRYPT_MODE, survey, seq, answer);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What was sealed; nothing if it was changed, or sealed for another survey, place or context.
    Optional<Octets> open(UUID survey, int seq, byte[] sealed) {
        try {
            return Optional.of(Octets.of(work(Cipher.DECRYPT_MODE, survey, seq, sealed)));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] work(int mode, UUID survey, int seq, byte[] bytes) throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(NONCE).putInt(NONCE - Integer.BYTES, seq).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(KeyFiles.bytes(survey));
        return cipher.doFinal(bytes);
    }
}
