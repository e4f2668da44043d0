package org.prongsai.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Proof;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How fast pages come, what memory they take, and that a killed process loses nothing: in a network of its
/// own, where the guard as it is lets global-looking addresses through. Needs root, who alone may make such
/// a network.
class FetchRateProof {
    private static final int PAGES = Integer.getInteger("pages", 50_000);
    private static final int MOST_MEGABYTES = 300;
    /// Without a way out: only the loopback device, to which these addresses belong.
    private static final String NETWORK = """
            ip link set lo up &&
            ip route add local 203.150.0.0/16 dev lo &&
            ip route add local 10.0.0.0/8 dev lo &&
            ip route add local 192.168.0.0/16 dev lo &&
            ip route add local 169.254.169.254/32 dev lo &&
            nft add table inet watch &&
            nft add counter inet watch within &&
            nft add chain inet watch out '{ type filter hook output priority 0; }' &&
            nft add rule inet watch out ip daddr '{ 10.0.0.0/8, 192.168.0.0/16, 169.254.0.0/16 }' counter name within &&
            mount --bind "$0" /etc/hosts &&
            exec "$@"
            """;

    @TempDir
    Path folder;

    @Test
    void rate() throws Exception {
        assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "needs root");
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/nft")), "needs the Debian package nftables");
        Path names = Files.writeString(folder.resolve("hosts"), FetchFarm.names());
        Path result = folder.resolve("found.json");
        Process farm = new ProcessBuilder(
                        "unshare",
                        "--net",
                        "--mount",
                        "/bin/sh",
                        "-c",
                        NETWORK,
                        names.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FetchFarm.class.getName(),
                        folder.resolve("bodies").toString(),
                        Integer.toString(PAGES),
                        result.toString())
                .inheritIO()
                .start();
        assertThat(farm.waitFor()).isZero();
        JsonNode found = JsonMapper.shared().readTree(Files.readString(result));
        var memory = StreamSupport.stream(found.get("memory").spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
        double rate = found.get("pages").asInt() / found.get("seconds").asDouble();
        int killed = found.get("killPages").asInt();

        new Proof("fetch-rate", "How fast pages come, and what a killed process loses")
                .text("""
                        %,d servers with addresses of their own in a network without a way out, in which the fetching
                        process runs as `serve` starts it: 16 pages at a time, one second of peace for each server. Pages
                        have %d kB. The servers run on the same processors.""".formatted(FetchFarm.HOSTS, FetchFarm.BYTES / 1000))
                .row("what", "figure")
                .row("pages fetched", "%,d".formatted(found.get("pages").asInt()))
                .row(
                        "pages a second",
                        "**%.0f** of %,d that the servers' peace allows".formatted(rate, FetchFarm.HOSTS))
                .row("357,000 addresses take", "%.0f minutes".formatted(357_000 / rate / 60))
                .row(
                        "memory after each tenth",
                        memory.stream().map(String::valueOf).collect(Collectors.joining(", ", "", " MB")))
                .row(
                        "killed %d times within %,d pages: answered with their page, once each"
                                .formatted(FetchFarm.KILLS, killed),
                        "**%,d**".formatted(found.get("answered").asInt()))
                .row(
                        "never asked for; asked for again after a kill",
                        "**%d**; %d"
                                .formatted(
                                        found.get("neverAsked").asInt(),
                                        found.get("askedAgain").asInt()))
                .row(
                        "names that lead within (10.x, 192.168.x, 127.0.0.1, 169.254.169.254, public and 10.x): refused",
                        "**%d** of %d".formatted(found.get("refused").asInt(), FetchFarm.WITHIN.size()))
                .row(
                        "connections that reached them",
                        "**%d**".formatted(found.get("within").asInt()))
                .row(
                        "packets to 10.x, 192.168.x and 169.254.x that the kernel counted (nftables), then and over all fetches",
                        "**%d**"
                                .formatted(found.get("packets").asInt()
                                        + found.get("packetsLater").asInt()))
                .row(
                        "control: the same addresses asked without the guard",
                        "%d connections, %d packets"
                                .formatted(
                                        found.get("control").asInt(),
                                        found.get("controlPackets").asInt()))
                .write();

        assertThat(found.get("answered").asInt()).isEqualTo(killed);
        assertThat(found.get("neverAsked").asInt()).isZero();
        assertThat(found.get("refused").asInt()).isEqualTo(FetchFarm.WITHIN.size());
        assertThat(found.get("within").asInt()).isZero();
        assertThat(found.get("packets").asInt()).isZero();
        assertThat(found.get("packetsLater").asInt()).isZero();
        assertThat(found.get("controlPackets").asInt()).isPositive();
        assertThat(found.get("control").asInt()).isEqualTo(FetchFarm.WITHIN.size());
        assertThat(memory).allSatisfy(one -> assertThat(one).isLessThanOrEqualTo(MOST_MEGABYTES));
    }
}
