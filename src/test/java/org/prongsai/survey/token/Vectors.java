package org.prongsai.survey.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/// The vectors of RFC 9474 whose encoding has a salt, as passes have.
public record Vectors(RSAPublicKey open, RSAPrivateCrtKey secret, Octets salt, BigInteger inverse, List<Vector> all) {
    /// One of them.
    ///
    /// @param message as it is signed, with the prefix of the Randomized variant
    public record Vector(String name, Octets message, Octets blinded, Octets blindSignature, Octets signature) {}

    /// Reads them.
    public static Vectors read() {
        var texts = new Properties();
        try (var in = Files.newInputStream(Path.of("src", "test", "resources", "rfc9474.properties"))) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BigInteger p = number(texts, "p");
        BigInteger q = number(texts, "q");
        BigInteger e = number(texts, "e");
        BigInteger n = p.multiply(q);
        BigInteger lessP = p.subtract(BigInteger.ONE);
        BigInteger lessQ = q.subtract(BigInteger.ONE);
        BigInteger d = e.modInverse(lessP.multiply(lessQ));
        try {
            var factory = KeyFactory.getInstance("RSA");
            return new Vectors(
                    (RSAPublicKey) factory.generatePublic(new RSAPublicKeySpec(n, e)),
                    (RSAPrivateCrtKey) factory.generatePrivate(
                            new RSAPrivateCrtKeySpec(n, e, d, p, q, d.mod(lessP), d.mod(lessQ), q.modInverse(p))),
                    Octets.of(bytes(texts, "salt")),
                    number(texts, "inv"),
                    List.of(vector(texts, "randomized"), vector(texts, "deterministic")));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Vector vector(Properties texts, String name) {
        return new Vector(
                name,
                Octets.of(HexFormat.of().parseHex(texts.getProperty(name + ".prefix") + texts.getProperty("msg"))),
                Octets.of(bytes(texts, name + ".blinded")),
                Octets.of(bytes(texts, name + ".blindSignature")),
                Octets.of(bytes(texts, name + ".signature")));
    }

    private static byte[] bytes(Properties texts, String key) {
        return HexFormat.of().parseHex(texts.getProperty(key));
    }

    private static BigInteger number(Properties texts, String key) {
        return new BigInteger(texts.getProperty(key), 16);
    }
}
