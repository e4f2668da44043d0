package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.fetcher.WebAddress.Refused;
import org.prongsai.fetcher.WebAddress.Usable;

class WebAddressTest {
    private static final List<String> PIECES = List.of(
            "http://",
            "https://",
            "//",
            "@",
            ":",
            "/",
            "?",
            "#",
            "%",
            "%00",
            "%2e",
            "\\",
            "..",
            ".",
            "127.0.0.1",
            "localhost",
            "[::1]",
            "0x7f",
            "www.opdc.go.th",
            "ไทย",
            "go.th",
            "\u202e",
            "\r\n",
            " ",
            "80",
            "443",
            "22",
            "file:",
            "xn--",
            "。",
            "１",
            "ß",
            "\u200d",
            "\"",
            "'",
            ";",
            "&",
            "=",
            "|",
            "^",
            "{",
            "ก",
            "\ud83d\ude00");

    static Stream<Arguments> hostile() throws IOException {
        return lines().filter(line -> !line.startsWith("#"))
                .map(line -> Arguments.of(
                        line.substring(0, line.lastIndexOf('\t')).translateEscapes(),
                        line.substring(line.lastIndexOf('\t') + 1)));
    }

    /// The hostile addresses that are refused.
    static List<String> refused() throws IOException {
        return lines().filter(line -> !line.startsWith("#") && !line.endsWith("\tOK"))
                .map(line -> line.substring(0, line.lastIndexOf('\t')).translateEscapes())
                .toList();
    }

    private static Stream<String> lines() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WebAddressTest.class.getResourceAsStream("/fetcher/hostile.txt")), UTF_8))) {
            return in.lines().map(WebAddressTest::unicode).toList().stream();
        }
    }

    private static String unicode(String line) {
        return java.util.regex.Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(line)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWhatLeadsElsewhere(String address, String why) {
        if (why.equals("OK")) {
            assertThat(read(address)).isEqualTo("http://www.opdc.go.th/");
        } else {
            assertThat(WebAddress.read(address)).isEqualTo(new Refused(WebAddress.Reason.valueOf(why)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.opdc.go.th, http://www.opdc.go.th/",
        "HTTPS://WWW.OPDC.GO.TH/ITA, https://www.opdc.go.th/ITA",
        "http://www.opdc.go.th:80/a, http://www.opdc.go.th/a",
        "https://www.opdc.go.th:443/a?b=1, https://www.opdc.go.th/a?b=1",
        "http://www.opdc.go.th:/a, http://www.opdc.go.th/a",
        "http://www.opdc.go.th/แผน, http://www.opdc.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99",
        "http://www.opdc.go.th/%E0%B9%81?q=๒๕๖๕, http://www.opdc.go.th/%E0%B9%81?q=%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%95",
        "http://www.opdc.go.th/100%, http://www.opdc.go.th/100%25",
        "http://www.opdc.go.th/a[1]|b, http://www.opdc.go.th/a%5B1%5D%7Cb",
        "http://www.opdc.go.th/a/../b/./c, http://www.opdc.go.th/b/c",
        "http://www.opdc.go.th/a#part, http://www.opdc.go.th/a",
        "http://www.opdc.go.th?a=b, http://www.opdc.go.th/?a=b",
        "http://ผู้ว่า.ไทย/, http://xn--t3cw7a0a0fe.xn--o3cw4h/",
        "http://1.2.3.go.th/, http://1.2.3.go.th/",
    })
    void writesAddressesInOneWay(String typed, String written) {
        assertThat(read(typed)).isEqualTo(written);
        assertThat(read(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "/b, https://www.opdc.go.th/b",
        "b, https://www.opdc.go.th/x/b",
        "../b, https://www.opdc.go.th/b",
        "?q=1, https://www.opdc.go.th/x/?q=1",
        "//ita.opdc.go.th/b, https://ita.opdc.go.th/b",
        "http://ita.opdc.go.th, http://ita.opdc.go.th/",
        "แผน, https://www.opdc.go.th/x/%E0%B9%81%E0%B8%9C%E0%B8%99",
        "//127.0.0.1/, NUMBERS",
        "http://localhost/, SPECIAL_NAME",
        "file:///etc/passwd, SCHEME",
        "//user@www.opdc.go.th/, USER",
        "http://www.opdc.go.th:8080/, PORT",
        "/a b, CHARACTERS",
    })
    void readsRedirectsThroughTheSameGate(String target, String meant) {
        var page = ((Usable) WebAddress.read("https://www.opdc.go.th/x/y")).address();
        assertThat(
                        switch (page.resolve(target)) {
                            case Usable(var address) -> address.toString();
                            case Refused(var reason) -> reason.name();
                        })
                .isEqualTo(meant);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(WebAddress.read("http://www.opdc.go.th/" + "a".repeat(WebAddress.LONGEST)))
                .isEqualTo(new Refused(WebAddress.Reason.TOO_LONG));
    }

    /// 300,000 addresses put together from what attackers use: what is let through keeps every rule.
    @Test
    void letsNothingThroughThatBreaksARule() {
        Mutations mutations = mutations(300_000);
        assertThat(mutations.broken()).isEmpty();
        assertThat(mutations.usable()).as("addresses that were let through").isGreaterThan(3000);
    }

    /// What came of so many addresses.
    ///
    /// @param usable how many were let through
    /// @param broken those of them that break a rule
    record Mutations(int usable, List<String> broken) {
        Mutations {
            broken = List.copyOf(broken);
        }
    }

    static Mutations mutations(int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2565);
        int usable = 0;
        var broken = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            String typed = mutated(random);
            if (WebAddress.read(typed) instanceof Usable(var address)) {
                usable++;
                if (!keepsTheRules(address)) {
                    broken.add(typed);
                }
            }
        }
        return new Mutations(usable, broken);
    }

    private static String mutated(RandomGenerator random) {
        var text = new StringBuilder(random.nextInt(3) == 0 ? "" : "http://www.opdc.go.th/ita?y=2565");
        IntStream.range(0, 1 + random.nextInt(4)).forEach(_ -> {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(4)));
                default -> text.insert(at, (char) random.nextInt(0x2100));
            }
        });
        return text.toString();
    }

    private static boolean keepsTheRules(WebAddress address) {
        return address.toString().matches("https?://[a-z0-9.-]+/[\\x21-\\x7e]*")
                && address.host().matches("(?:[a-z0-9-]+\\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)")
                && !address.host().matches("(?:.*\\.)?(?:localhost|local|internal)")
                && address.uri().getPort() == -1
                && address.uri().getRawUserInfo() == null
                && WebAddress.read(address.toString()).equals(new Usable(address));
    }

    private static String read(String typed) {
        return ((Usable) WebAddress.read(typed)).address().toString();
    }
}
