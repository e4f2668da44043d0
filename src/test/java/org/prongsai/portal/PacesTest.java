package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.prongsai.TestClock;
import org.springframework.util.unit.DataSize;

class PacesTest {
    private final TestClock clock = new TestClock();
    private final Paces paces = new Paces(new PortalSettings(DataSize.ofMegabytes(1), 5), clock);

    @Test
    void letsANetworkAskSoOftenAMinuteAndTellsItHowLongToWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(paces.wait("192.0.2.1")).isZero();
        }
        assertThat(paces.wait("192.0.2.1")).isBetween(1L, 13L);
        assertThat(paces.wait("192.0.2.2")).as("another network").isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(paces.wait("192.0.2.1")).isZero();
    }

    /// Whoever has an IPv6 address has billions of them.
    @Test
    void takesTheAddressesOfOneIpv6NetworkTogether() {
        for (int i = 0; i < 5; i++) {
            assertThat(paces.wait("2001:db8:0:1::" + i)).isZero();
        }
        assertThat(paces.wait("2001:db8:0:1::ffff")).isPositive();
        assertThat(paces.wait("2001:db8:0:2::1")).isZero();
    }
}
