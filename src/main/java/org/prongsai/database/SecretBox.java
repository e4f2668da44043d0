package org.prongsai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Seals what a copy of the database must not tell: AES-256-GCM with a key in a private file outside of it.
///
/// A sealed text begins with one byte, the number of its key, then twelve random bytes. It opens only for the use for
/// which it was sealed, so that it is worth nothing in another row. The file holds a line for each key, `number key`;
/// the highest seals, all of them open. Nodes of one installation have the file in common.
@Component
@EnableConfigurationProperties(SecretSettings.class)
public final class SecretBox {
    static final String FILE = "secrets.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEYS = 127;

    private final SecureRandom random = new SecureRandom();
    private final SortedMap<Integer, SecretKeySpec> keys;

    SecretBox(SecretSettings settings) {
        this.keys = read(settings.folder(), random);
    }

    /// Seals `secret` for `use`, such as the table and the row that keep it.
    public byte[] seal(byte[] secret, String use) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte number = keys.lastKey().byteValue();
        byte[] closed = work(Cipher.ENCRYPT_MODE, number, nonce, use, secret);
        return ByteBuffer.allocate(1 + NONCE_BYTES + closed.length)
                .put(number)
                .put(nonce)
                .put(closed)
                .array();
    }

    /// Opens what was sealed for `use`.
    ///
    /// @throws IllegalArgumentException if it was changed, was sealed for another use or under another key
    public byte[] open(byte[] sealed, String use) {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new IllegalArgumentException("too short to be sealed");
        }
        var bytes = ByteBuffer.wrap(sealed);
        byte number = bytes.get();
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] closed = new byte[sealed.length - 1 - NONCE_BYTES];
        bytes.get(nonce).get(closed);
        return work(Cipher.DECRYPT_MODE, number, nonce, use, closed);
    }

    /// Derives bytes that follow from the newest key and `use`, by HKDF-SHA-256: always the same, on every node, until
    /// the
    /// key is renewed. They tell nothing of the key, nor of what is derived for another use.
    public byte[] derive(String use, int length) {
        SecretKeySpec key = keys.get(keys.lastKey());
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(Objects.requireNonNull(key))
                            .thenExpand(use.getBytes(StandardCharsets.UTF_8), length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] work(int mode, byte number, byte[] nonce, String use, byte[] bytes) {
        SecretKeySpec key = keys.get((int) number);
        if (key == null) {
            throw new IllegalArgumentException("sealed under key " + number + ", which is not in " + FILE);
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(1).put(number).array());
            cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("not sealed for " + use.replaceFirst(" .*", ""), e);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SortedMap<Integer, SecretKeySpec> read(Path folder, SecureRandom random) {
        try {
            Path file = PrivateFile.folder(folder).resolve(FILE);
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY_BYTES];
                random.nextBytes(key);
                PrivateFile.write(file, "1 " + Base64.getEncoder().encodeToString(key) + "\n");
            }
            var keys = new TreeMap<Integer, SecretKeySpec>();
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ", -1);
                byte[] key = parts.length == 2 ? Base64.getDecoder().decode(parts[1]) : new byte[0];
                if (key.length != KEY_BYTES || !parts[0].matches("[1-9][0-9]{0,2}")) {
                    throw new IllegalStateException("a line of " + file + " is no key");
                }
                keys.put(Integer.parseInt(parts[0]), new SecretKeySpec(key, "AES"));
            }
            if (keys.isEmpty() || keys.lastKey() > KEYS) {
                throw new IllegalStateException("no key, or one beyond " + KEYS + ", in " + file);
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
