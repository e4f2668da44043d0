package org.prongsai.survey.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.database.PrivateFile;
import org.prongsai.survey.token.Octets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The private keys of surveys: files outside the database, so that neither its copies nor its log hold them.
///
/// For each survey there is the key that signs its passes, and the key that opens its answers, sealed twice: for each
/// of
/// two custodians, either of whom can open it. The custodians' own keys lie beside them from the start; an operator may
/// take them away while a survey is open and bring one back for the close, so that meanwhile nothing on the machine can
/// open an answer. All keys of a survey are destroyed when it is closed.
@Component
public class KeyFiles {
    private static final int RSA_BITS = 3072;
    private static final int INVITATION_BYTES = 32;
    private static final List<String> CUSTODIANS = List.of("custodian-1", "custodian-2");

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    KeyFiles(@Value("${prongsai.keys.folder}") Path folder) {
        this.folder = folder;
    }

    /// Public halves of a survey's keys.
    ///
    /// @param signing X.509 SubjectPublicKeyInfo of an RSA key of 3072 bits
    /// @param sealing X25519, 32 bytes
    public record Made(Octets signing, Octets sealing) {}

    /// Makes the keys of a survey and says their public halves. Takes about a second.
    ///
    /// Keys that an attempt before left unused are written over: their public halves went nowhere.
    public Made make(UUID survey) {
        try {
            Path home = PrivateFile.folder(folder);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            KeyPair signing = generator.generateKeyPair();
            Hpke.Pair sealing = Hpke.newPair();
            for (String custodian : CUSTODIANS) {
                byte[] closed = Hpke.sealOnce(
                        custodian(home, custodian),
                        bytes(survey),
                        sealing.secret().bytes());
                write(home.resolve(survey + "." + custodian), closed);
            }
            write(home.resolve(survey + ".sign"), signing.getPrivate().getEncoded());
            return new Made(Octets.of(signing.getPublic().getEncoded()), sealing.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The key that signs passes of a survey; nothing if it was destroyed.
    public Optional<RSAPrivateCrtKey> signing(UUID survey) {
        return read(folder.resolve(survey + ".sign")).map(KeyFiles::rsa);
    }

    /// The key that opens a survey's answers, 32 bytes; nothing if it was destroyed, or while no custodian's key is
    /// here.
    public Optional<byte[]> opening(UUID survey) {
        for (String custodian : CUSTODIANS) {
            Optional<byte[]> closed = read(folder.resolve(survey + "." + custodian));
            Optional<byte[]> theirs = read(folder.resolve(custodian + ".key"));
            if (closed.isPresent() && theirs.isPresent()) {
                return Optional.of(Hpke.openOnce(theirs.get(), bytes(survey), closed.get()));
            }
        }
        return Optional.empty();
    }

    /// The key that the secrets of invitations follow from, 32 bytes; made when it is first asked for.
    public synchronized byte[] invitations() {
        try {
            Path file = PrivateFile.folder(folder).resolve("invitations.key");
            if (!Files.exists(file)) {
                byte[] key = new byte[INVITATION_BYTES];
                random.nextBytes(key);
                write(file, key);
            }
            return read(file).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Destroys all keys of a survey; does nothing where they are gone.
    public void destroy(UUID survey) {
        try {
            Files.deleteIfExists(folder.resolve(survey + ".sign"));
            for (String custodian : CUSTODIANS) {
                Files.deleteIfExists(folder.resolve(survey + "." + custodian));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The public half of a custodian's key, which is made when it is first asked for.
    private static synchronized byte[] custodian(Path home, String name) throws IOException {
        Path file = home.resolve(name + ".pub");
        if (!Files.exists(file)) {
            Hpke.Pair pair = Hpke.newPair();
            write(home.resolve(name + ".key"), pair.secret().bytes());
            write(file, pair.open().bytes());
        }
        return read(file).orElseThrow();
    }

    private static RSAPrivateCrtKey rsa(byte[] encoded) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a file of keys is damaged", e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        PrivateFile.write(file, Base64.getEncoder().encodeToString(bytes) + "\n");
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(
                            Base64.getDecoder().decode(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
