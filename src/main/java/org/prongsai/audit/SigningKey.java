package org.prongsai.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.prongsai.database.PrivateFile;

/// The key that signs checkpoints. It lives in a private file outside of the database, and is made when it is missing.
record SigningKey(PublicCheckpointKey shown, PrivateKey secret) {

    static SigningKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            List<String> lines = Files.readAllLines(file);
            byte[] encoded = Base64.getDecoder().decode(lines.get(1));
            return new SigningKey(
                    PublicCheckpointKey.read(lines.getFirst()),
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no signing key in " + file, e);
        }
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        PrivateFile.write(
                file,
                PublicCheckpointKey.of(pair.getPublic()).text() + "\n"
                        + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n");
    }

    /// `text` as a signed note: the text, an empty line, and the signature's line.
    String sign(String text) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signature = ed25519.sign();
            byte[] line = ByteBuffer.allocate(4 + signature.length)
                    .put(shown.id())
                    .put(signature)
                    .array();
            return text + "\n— " + shown.name() + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
