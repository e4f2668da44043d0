package org.prongsai.disclosure;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.prongsai.fetcher.WebAddress;

/// Where an agency discloses: its own domains, and the page on which visitors begin.
///
/// @param domains without `www.`; a domain's own names count, too: `data.opdc.go.th` belongs to `opdc.go.th`
/// @param home    empty where none is known
/// @param version counts its changes from 1; 0 where nothing was set
public record Website(List<String> domains, String home, int version) {
    /// Nothing was set, so that no address is foreign.
    public static final Website UNKNOWN = new Website(List.of(), "", 0);

    /// The most domains that are kept.
    public static final int MOST = 10;

    private static final Pattern FRAME = Pattern.compile("^(?:https?://)?(?:www\\.)?|/.*$");
    private static final Set<String> SORTS = Set.of("go", "or", "ac", "co", "in", "mi", "net");

    public Website {
        domains = List.copyOf(domains);
    }

    /// The domain that somebody means, who may have typed an address of it; empty where he means none, or one under
    /// which others stand as well, such as `go.th`.
    public static Optional<String> domain(String typed) {
        String bare = FRAME.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        return WebAddress.read("https://" + bare + "/") instanceof WebAddress.Usable(var address)
                        && !isShared(address.host())
                ? Optional.of(address.host())
                : Optional.empty();
    }

    private static boolean isShared(String host) {
        int dot = host.indexOf('.');
        return host.endsWith(".th") && dot == host.lastIndexOf('.') && SORTS.contains(host.substring(0, dot));
    }

    /// Whether an address is not under the agency's domains; never where it has none.
    public boolean isForeign(String address) {
        if (domains.isEmpty()) {
            return false;
        }
        String host = host(address);
        return domains.stream().noneMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    private static String host(String address) {
        try {
            return Objects.requireNonNullElse(URI.create(address).getHost(), "").toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
