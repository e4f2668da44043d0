package org.prongsai.survey.seal;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.prongsai.survey.token.Octets;
import org.springframework.stereotype.Component;

/// Seals answers for the keys of their surveys, one after another under one context for each survey and minute, since a
/// new context costs fifty times what an answer does.
///
/// What a context is called (`enc`) and the answer's place in it stay with the sealed answer until the survey closes.
@Component
public class Sealer {
    private static final long SPAN = 60;

    private final Clock clock;
    private final Map<UUID, Sender> senders = new ConcurrentHashMap<>();
    private volatile long minute;

    Sealer(Clock clock) {
        this.clock = clock;
    }

    /// A sealed answer.
    ///
    /// @param enc names the context, 32 bytes
    /// @param seq its place in the context, from 0
    /// @param bytes what was sealed and its tag, 16 bytes longer
    public record Sealed(Octets enc, int seq, Octets bytes) {}

    /// Seals `answer` for the holder of the key `open`, as an answer to `survey`.
    public Sealed seal(UUID survey, Octets open, byte[] answer) {
        long now = clock.instant().getEpochSecond() / SPAN;
        if (now != minute) {
            senders.clear(); // a context that is in use meanwhile ends with its answer
            minute = now;
        }
        return senders.computeIfAbsent(survey, _ -> new Sender(open)).seal(survey, answer);
    }

    private static final class Sender {
        private final AnswerCipher cipher;
        private final Octets enc;
        private int next;

        Sender(Octets open) {
            HPKEContextWithEncapsulation context = Hpke.sender(open.bytes());
            this.cipher = new AnswerCipher(context);
            this.enc = Octets.of(context.getEncapsulation());
        }

        synchronized Sealed seal(UUID survey, byte[] answer) {
            int seq = next++;
            return new Sealed(enc, seq, Octets.of(cipher.seal(survey, seq, answer)));
        }
    }
}
