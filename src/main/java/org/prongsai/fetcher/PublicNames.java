package org.prongsai.fetcher;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves names, once for each connection, and lets none through that leads anywhere but to the public network.
///
/// Every answer must be public, not only the one that is used; the connection is made to just these addresses,
/// so that a name cannot mean something else a moment later.
final class PublicNames implements DnsResolver {
    /// The blocks that the registry of special-purpose IPv4 addresses sets apart, multicast and the reserved rest.
    private static final List<Block> SPECIAL_V4 = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .map(Block::of)
            .toList();

    /// Global unicast of IPv6.
    private static final Block GLOBAL_V6 = Block.of("2000::/3");

    /// What is set apart within it: protocol assignments (Teredo and ORCHID among them), documentation, 6to4, AS112.
    private static final List<Block> SPECIAL_V6 = Stream.of(
                    "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
            .map(Block::of)
            .toList();

    private final DnsResolver names;

    PublicNames(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] answers = names.resolve(host);
        check(host, List.of(answers));
        return answers;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> answers = names.resolve(host, port);
        check(host, answers.stream().map(InetSocketAddress::getAddress).toList());
        return answers;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static void check(String host, List<InetAddress> answers) throws UnknownHostException {
        if (answers.isEmpty()) {
            throw new UnknownHostException(host);
        }
        if (!answers.stream().allMatch(PublicNames::isPublic)) {
            throw new NotPublic(host);
        }
    }

    /// Whether an address is one of the public network.
    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address v4 -> SPECIAL_V4.stream().noneMatch(block -> block.holds(v4));
            case Inet6Address v6 -> GLOBAL_V6.holds(v6) && SPECIAL_V6.stream().noneMatch(block -> block.holds(v6));
            default -> false;
        };
    }

    /// A name that leads into somebody's own network.
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1;

        NotPublic(String host) {
            super(host);
        }
    }

    /// Addresses that begin alike.
    private record Block(InetAddress first, int bits) {
        static Block of(String text) {
            int slash = text.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(text.substring(0, slash)),
                    Integer.parseInt(text, slash + 1, text.length(), 10));
        }

        boolean holds(InetAddress address) {
            byte[] one = first.getAddress();
            byte[] other = address.getAddress();
            if (one.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((one[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
