package org.prongsai.survey.origin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Hash;
import org.prongsai.survey.origin.Crowd.Comer;
import org.prongsai.survey.token.Hmac;
import org.prongsai.survey.token.Octets;
import org.springframework.stereotype.Component;

/// What an answer by link costs that comes from a crowd: a number that makes a hash begin with zeros (as hashcash has
/// it), or patience.
///
/// What was asked is told to whoever answers in a ticket that this server can recognise, so that nothing of it need be
/// kept. A ticket is good for the one number of its form, which counts once.
@Component
class Toll {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final Duration GOOD = Duration.ofMinutes(15);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final int SAID = 2 + Long.BYTES;
    private static final int MAC = 16;
    private static final int LONGEST_WORK = 20;

    private final Crowd crowd;
    private final Clock clock;
    private final Octets key;

    Toll(Crowd crowd, Clock clock) {
        this.crowd = crowd;
        this.clock = clock;
        byte[] bytes = new byte[2 * MAC];
        RANDOM.nextBytes(bytes);
        this.key = Octets.of(bytes);
    }

    /// What is asked of who comes: work at once, or to come again.
    ///
    /// @param ticket   what he shows when he comes again
    /// @param bits     zeros that the hash of his work begins with
    /// @param patience until he is taken without work
    record Asked(String ticket, int bits, Duration patience) {}

    /// What was asked once.
    ///
    /// @param placed whether he has a place in the line; then he is taken from `due` on
    private record Ticket(int bits, boolean placed, Instant due, String text) {}

    /// Whether an answer is taken now.
    ///
    /// @param address of whoever sends it
    /// @param pass    the number of its form
    /// @param ticket  what was given before, or empty
    /// @param work    what was found, or empty
    /// @return nothing if so, else what it costs
    Optional<Asked> ask(UUID survey, String address, String pass, String ticket, String work) {
        Comer comer = crowd.comer(survey, address);
        if (comer.isFree()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Ticket> shown =
                read(pass, ticket).filter(one -> now.isBefore(one.due().plus(GOOD)));
        if (proves(pass, work, shown.map(Ticket::bits).orElseGet(comer::bits))) {
            comer.worked();
            return Optional.empty();
        }
        Ticket counts =
                shown.filter(one -> one.placed() || now.isBefore(one.due())).orElseGet(() -> give(comer, pass, now));
        return counts.placed() && !now.isBefore(counts.due())
                ? Optional.empty()
                : Optional.of(new Asked(counts.text(), counts.bits(), Duration.between(now, counts.due())));
    }

    /// Where the line is too long there is no place in it, and a ticket all the same for who works.
    private Ticket give(Comer comer, String pass, Instant now) {
        Optional<Duration> place = comer.place();
        Duration wait = place.filter(one -> one.compareTo(LEAST) > 0).orElse(place.isPresent() ? LEAST : LATER);
        Instant due = now.plus(wait).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        int bits = comer.bits();
        byte[] said = ByteBuffer.allocate(SAID)
                .put((byte) bits)
                .put((byte) (place.isPresent() ? 1 : 0))
                .putLong(due.getEpochSecond())
                .array();
        String text = Octets.of(ByteBuffer.allocate(SAID + MAC)
                        .put(said)
                        .put(code(said, pass))
                        .array())
                .text();
        return new Ticket(bits, place.isPresent(), due, text);
    }

    private Optional<Ticket> read(String pass, String ticket) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(ticket);
            byte[] said = Arrays.copyOf(bytes, SAID);
            if (bytes.length != SAID + MAC
                    || !MessageDigest.isEqual(Arrays.copyOfRange(bytes, SAID, bytes.length), code(said, pass))) {
                return Optional.empty();
            }
            ByteBuffer read = ByteBuffer.wrap(said);
            return Optional.of(new Ticket(read.get(), read.get() == 1, Instant.ofEpochSecond(read.getLong()), ticket));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] code(byte[] said, String pass) {
        byte[] number = pass.getBytes(StandardCharsets.UTF_8);
        byte[] both =
                ByteBuffer.allocate(SAID + number.length).put(said).put(number).array();
        return Arrays.copyOf(Hmac.of(key.bytes(), both), MAC);
    }

    /// Whether SHA-256 of the form's number, a point and `work` begins with so many zero bits.
    static boolean proves(String pass, String work, int bits) {
        if (work.isEmpty() || work.length() > LONGEST_WORK) {
            return false;
        }
        byte[] hash = Hash.sha256((pass + "." + work).getBytes(StandardCharsets.UTF_8))
                .bytes();
        return Integer.numberOfLeadingZeros(ByteBuffer.wrap(hash).getInt()) >= bits;
    }
}
