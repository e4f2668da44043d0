package org.prongsai.disclosure.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.Fetched.Answered;
import org.prongsai.fetcher.Seen;

/// One look at an address: what came of fetching it, and what was seen in it.
///
/// @param address as it was handed in
/// @param seen    null where nothing came, or nobody looked into it
/// @param parts   what was seen in its frames and in documents that it links, by their addresses
public record Look(
        String address, Fetched fetched, @Nullable Seen seen, Map<String, Seen> parts) {
    public Look {
        parts = Map.copyOf(parts);
    }

    /// A look at the page alone.
    public static Look at(String address, Fetched fetched, @Nullable Seen seen) {
        return new Look(address, fetched, seen, Map.of());
    }

    /// Where it ended.
    String last() {
        List<Fetched.Hop> hops = fetched.hops();
        return hops.isEmpty() ? address : hops.getLast().address();
    }

    /// The address as it was first asked, in the one way in which the fetcher writes it.
    String first() {
        List<Fetched.Hop> hops = fetched.hops();
        return hops.isEmpty() ? address : hops.getFirst().address();
    }

    /// The status of the last answer; 0 where none came.
    int status() {
        List<Fetched.Hop> hops = fetched.hops();
        return hops.isEmpty() ? 0 : hops.getLast().status();
    }

    /// The answer; null where none was kept.
    @Nullable Answered answer() {
        return fetched.outcome() instanceof Answered answered ? answered : null;
    }
}
