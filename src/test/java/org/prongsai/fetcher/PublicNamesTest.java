package org.prongsai.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.prongsai.fetcher.PublicNames.NotPublic;

class PublicNamesTest {
    static final List<String> PUBLIC = List.of(
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "192.167.255.255",
            "198.17.255.255",
            "198.20.0.0",
            "203.150.1.1",
            "223.255.255.255",
            "2001:200::1",
            "2400:cb00::1",
            "2606:4700::1111",
            "2a00:1450::1",
            "2003::1",
            "3ffe::1");

    static final List<String> SPECIAL = List.of(
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.31.196.1",
            "192.52.193.1",
            "192.88.99.1",
            "192.168.0.1",
            "192.175.48.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "100::1",
            "2001::1",
            "2001:10::1",
            "2001:db8::1",
            "2002:a00:1::1",
            "2620:4f:8000::1",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "4000::1");

    @ParameterizedTest
    @FieldSource("SPECIAL")
    void keepsOutWhatIsNotPublic(String address) {
        assertThat(PublicNames.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @FieldSource("PUBLIC")
    void letsPublicOnesThrough(String address) {
        assertThat(PublicNames.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void asksThatEveryAnswerIsPublic() {
        assertThatExceptionOfType(NotPublic.class)
                .isThrownBy(() -> answering("203.150.1.1", "10.0.0.1").resolve("www.opdc.go.th", 80));
        assertThatExceptionOfType(NotPublic.class)
                .isThrownBy(() -> answering("203.150.1.1", "::1").resolve("www.opdc.go.th"));
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> answering().resolve("www.opdc.go.th", 80));
    }

    @Test
    void handsOnJustWhatWasAnswered() throws UnknownHostException {
        assertThat(answering("203.150.1.1", "2606:4700::1111").resolve("www.opdc.go.th", 443))
                .extracting(answer -> answer.getAddress().getHostAddress() + " " + answer.getPort())
                .containsExactly("203.150.1.1 443", "2606:4700:0:0:0:0:0:1111 443");
    }

    private static PublicNames answering(String... addresses) {
        return new PublicNames(new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return Stream.of(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        });
    }
}
