package org.prongsai.survey.seal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.survey.seal.Sealer.Sealed;
import org.prongsai.survey.token.Octets;

/// Opens the sealed answers of a survey. Of one thread.
public final class Opener {
    private final UUID survey;
    private final byte[] secret;
    private final Map<Octets, AnswerCipher> ciphers = new HashMap<>();

    /// @param secret the private half of the key for which the answers were sealed
    public Opener(UUID survey, byte[] secret) {
        this.survey = survey;
        this.secret = secret.clone();
    }

    /// What was sealed; nothing if it cannot be opened.
    public Optional<Octets> open(Sealed sealed) {
        return ciphers.computeIfAbsent(sealed.enc(), enc -> new AnswerCipher(Hpke.receiver(secret, enc.bytes())))
                .open(survey, sealed.seq(), sealed.bytes().bytes());
    }
}
