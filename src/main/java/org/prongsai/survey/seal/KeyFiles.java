package org.prongsai.survey.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.survey.token.Octets;
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
    private static final int INVITATION_BYTES = 32;
    private static final List<String> CUSTODIANS = List.of("custodian-1", "custodian-2");

    private final KeyFolder folder;
    private final KeyPool pool;
    private final SecureRandom random = new SecureRandom();

    KeyFiles(KeyFolder folder, KeyPool pool) {
        this.folder = folder;
        this.pool = pool;
    }

    /// Public halves of a survey's keys.
    ///
    /// @param signing X.509 SubjectPublicKeyInfo of an RSA key of 3072 bits
    /// @param sealing X25519, 32 bytes
    public record Made(Octets signing, Octets sealing) {}

    /// Makes the keys of a survey and says their public halves. Takes about a second where no key lies ready.
    ///
    /// What an attempt before left unused is used, or written over: its public halves went nowhere. The caller sees
    /// to it that nobody else does the same for this survey meanwhile.
    ///
    /// @throws KeysMissing if the folder that nodes share is not here
    public Made make(UUID survey) {
        try {
            Path home = folder.home();
            Path signing = home.resolve(survey + ".sign");
            if (!Files.exists(signing) && !pool.take(signing)) {
                KeyFolder.write(signing, KeyPool.fresh());
            }
            Hpke.Pair sealing = Hpke.newPair();
            for (String custodian : CUSTODIANS) {
                byte[] closed = Hpke.sealOnce(
                        custodian(home, custodian),
                        bytes(survey),
                        sealing.secret().bytes());
                KeyFolder.write(home.resolve(survey + "." + custodian), closed);
            }
            RSAPrivateCrtKey key = rsa(KeyFolder.read(signing).orElseThrow());
            return new Made(publicHalf(key), sealing.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Octets publicHalf(RSAPrivateCrtKey key) {
        try {
            return Octets.of(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                    .getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The key that signs passes of a survey; nothing if it was destroyed.
    public Optional<RSAPrivateCrtKey> signing(UUID survey) {
        return KeyFolder.read(folder.file(survey + ".sign")).map(KeyFiles::rsa);
    }

    /// The key that opens a survey's answers, 32 bytes; nothing if it was destroyed, or while no custodian's key is
    /// here.
    public Optional<byte[]> opening(UUID survey) {
        for (String custodian : CUSTODIANS) {
            Optional<byte[]> closed = KeyFolder.read(folder.file(survey + "." + custodian));
            Optional<byte[]> theirs = KeyFolder.read(folder.file(custodian + ".key"));
            if (closed.isPresent() && theirs.isPresent()) {
                return Optional.of(Hpke.openOnce(theirs.get(), bytes(survey), closed.get()));
            }
        }
        return Optional.empty();
    }

    /// The key that the secrets of invitations follow from, 32 bytes; made when it is first asked for.
    public byte[] invitations() {
        try {
            Path file = folder.home().resolve("invitations.key");
            if (Files.exists(file)) {
                return KeyFolder.read(file).orElseThrow();
            }
            byte[] key = new byte[INVITATION_BYTES];
            random.nextBytes(key);
            return KeyFolder.writeOnce(file, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Destroys all keys of a survey; does nothing where they are gone.
    public void destroy(UUID survey) {
        try {
            Files.deleteIfExists(folder.file(survey + ".sign"));
            for (String custodian : CUSTODIANS) {
                Files.deleteIfExists(folder.file(survey + "." + custodian));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The public half of a custodian's key, which is made when it is first asked for.
    private static synchronized byte[] custodian(Path home, String name) throws IOException {
        Path file = home.resolve(name + ".pub");
        Optional<byte[]> known = KeyFolder.read(file);
        if (known.isPresent()) {
            return known.get();
        }
        // the private half is written once among all nodes, and the public one follows from what was written
        byte[] secret = KeyFolder.writeOnce(
                home.resolve(name + ".key"), Hpke.newPair().secret().bytes());
        return KeyFolder.writeOnce(file, Hpke.open(secret).bytes());
    }

    private static RSAPrivateCrtKey rsa(byte[] encoded) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a file of keys is damaged", e);
        }
    }

    static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
