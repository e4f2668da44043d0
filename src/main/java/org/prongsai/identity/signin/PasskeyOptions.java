package org.prongsai.identity.signin;

import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import tools.jackson.databind.json.JsonMapper;

/// What devices are asked, as WebAuthn's JSON forms of options have it.
final class PasskeyOptions {
    /// Signatures that we take; the first is the one that we like best.
    static final List<PublicKeyCredentialParameters> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE = 300_000;

    private PasskeyOptions() {}

    static String show(RelyingParty us, Ceremonies.Ceremony asked) {
        return JSON.writeValueAsString(Map.of(
                "challenge",
                asked.challenge().text(),
                "rpId",
                us.id(),
                "userVerification",
                "required",
                "timeout",
                PATIENCE));
    }

    static String add(RelyingParty us, Ceremonies.Ceremony asked, Person person, List<byte[]> known) {
        String email = person.email();
        String name = email == null ? person.name().th() : email;
        return JSON.writeValueAsString(Map.of(
                "challenge",
                asked.challenge().text(),
                "rp",
                Map.of("id", us.id(), "name", "Prongsai"),
                "user",
                Map.of(
                        "id",
                        handle(person.id()),
                        "name",
                        name,
                        "displayName",
                        person.name().th()),
                "pubKeyCredParams",
                ALGORITHMS.stream()
                        .map(it ->
                                Map.of("type", "public-key", "alg", it.getAlg().getValue()))
                        .toList(),
                "excludeCredentials",
                known.stream()
                        .map(id -> Map.of("type", "public-key", "id", text(id)))
                        .toList(),
                "authenticatorSelection",
                Map.of("residentKey", "required", "userVerification", "required"),
                "attestation",
                "none",
                "timeout",
                PATIENCE));
    }

    /// What devices call the person by; it tells nobody else who he is.
    static String handle(PersonId person) {
        return text(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array());
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
