package org.prongsai.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.prongsai.web.access.Buckets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// How often one network may ask for data, on this node: so many requests a minute. Networks are forgotten two minutes
/// after they
/// last asked, and are written nowhere.
@Component
@EnableConfigurationProperties(PortalSettings.class)
final class Paces {
    /// Seconds in which the requests are counted.
    static final int WINDOW = 60;

    private static final int NETWORKS = 50_000;
    private static final int FORGOTTEN = 2;
    private static final int IPV4 = 4;
    private static final int IPV6_KEPT = 8;

    private final int most;
    private final Buckets buckets;
    private final Cache<String, Bucket> paces;

    Paces(PortalSettings settings, Clock clock) {
        this.most = settings.requests();
        this.buckets = new Buckets(clock);
        this.paces = Caffeine.newBuilder()
                .maximumSize(NETWORKS)
                .expireAfterAccess(FORGOTTEN, TimeUnit.MINUTES)
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    /// Requests of one network in a minute.
    int most() {
        return most;
    }

    /// 0 where the request may go on, else the seconds to wait.
    ///
    /// @param address of who asks, as numbers
    long wait(String address) {
        Bucket pace = paces.get(network(address), _ -> buckets.of(most, Duration.ofSeconds(WINDOW)));
        var asked = pace.tryConsumeAndReturnRemaining(1);
        return asked.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(asked.getNanosToWaitForRefill());
    }

    /// An IPv4 address, or the first 64 bits of an IPv6 address; all whose address is not told are one.
    private static String network(String address) {
        try {
            byte[] numbers = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(numbers.length == IPV4 ? numbers : Arrays.copyOf(numbers, IPV6_KEPT));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
