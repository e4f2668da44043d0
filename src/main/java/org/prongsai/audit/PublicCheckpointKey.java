package org.prongsai.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A public Ed25519 key, in the notation of C2SP's signed notes: `name+id+key`.
///
/// @param name of whoever signs with it
/// @param raw  the 32 bytes, in base64
record PublicCheckpointKey(String name, String raw) {
    private static final byte ED25519 = 1;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int RAW_SIZE = 32;

    /// @throws IllegalArgumentException if `text` is not a key in this notation
    static PublicCheckpointKey read(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length == 3) {
            byte[] key = Base64.getDecoder().decode(parts[2]);
            if (key.length == RAW_SIZE + 1 && key[0] == ED25519) {
                var read = new PublicCheckpointKey(
                        parts[0], Base64.getEncoder().encodeToString(Arrays.copyOfRange(key, 1, key.length)));
                if (read.text().equals(text.strip())) {
                    return read;
                }
            }
        }
        throw new IllegalArgumentException("not a public key: " + text);
    }

    static PublicCheckpointKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length);
        String name = "prongsai-" + HexFormat.of().formatHex(Hash.sha256(raw).bytes(), 0, 4);
        return new PublicCheckpointKey(name, Base64.getEncoder().encodeToString(raw));
    }

    String text() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    /// The four bytes by which a signature names its key.
    byte[] id() {
        byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.sha256(line, typed()).bytes(), 4);
    }

    boolean verifies(String text, byte[] signature) {
        try {
            byte[] encoded = ByteBuffer.allocate(X509_PREFIX.length + RAW_SIZE)
                    .put(X509_PREFIX)
                    .put(Base64.getDecoder().decode(raw))
                    .array();
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private byte[] typed() {
        byte[] key = Base64.getDecoder().decode(raw);
        return ByteBuffer.allocate(key.length + 1).put(ED25519).put(key).array();
    }
}
