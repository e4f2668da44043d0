package org.prongsai.survey.origin;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.prongsai.survey.token.Hmac;
import org.prongsai.survey.token.Octets;
import org.springframework.stereotype.Component;

/// Knows for a day that two requests come from one network, without keeping which: a network is called by a code
/// (HMAC-SHA256) under a key that lies in memory alone and is made anew each day.
///
/// A network is the first 24 bits of an IPv4 address, or the first 48 of an IPv6 address.
@Component
final class Networks {
    private static final int IPV4 = 4;
    private static final int IPV4_KEPT = 3;
    private static final int IPV6_KEPT = 6;
    private static final int KEY = 32;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile Day today;

    Networks(Clock clock) {
        this.clock = clock;
        this.today = newDay(LocalDate.now(clock));
    }

    private record Day(LocalDate date, Octets key) {}

    /// What the network of `address` is called today, with regard to a survey alone.
    ///
    /// @param address as numbers, which is how the server tells who asks
    Octets of(UUID survey, String address) {
        byte[] network = network(address);
        return Octets.of(Hmac.of(
                key().bytes(),
                ByteBuffer.allocate(2 * Long.BYTES + network.length)
                        .putLong(survey.getMostSignificantBits())
                        .putLong(survey.getLeastSignificantBits())
                        .put(network)
                        .array()));
    }

    private Octets key() {
        LocalDate date = LocalDate.now(clock);
        Day day = today;
        if (!day.date().equals(date)) {
            day = newDay(date);
            today = day;
        }
        return day.key();
    }

    private Day newDay(LocalDate date) {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return new Day(date, Octets.of(key));
    }

    private static byte[] network(String address) {
        try {
            byte[] numbers = InetAddress.ofLiteral(address).getAddress();
            return Arrays.copyOf(numbers, numbers.length == IPV4 ? IPV4_KEPT : IPV6_KEPT);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // all whose address is not told are one network
        }
    }
}
