package org.prongsai.national;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;

/// The order in which work goes through all agencies, so that whoever takes over goes on where another stopped.
public final class AgencyLots {
    private AgencyLots() {}

    /// The next agencies.
    ///
    /// @param upTo the last one that is done; null before the first
    public static List<Agency> behind(List<Agency> all, @Nullable UUID upTo, int most) {
        // as text, which is the order that stays the same everywhere
        return all.stream()
                .sorted(Comparator.comparing(AgencyLots::key))
                .filter(agency -> upTo == null || key(agency).compareTo(upTo.toString()) > 0)
                .limit(most)
                .toList();
    }

    private static String key(Agency agency) {
        return agency.id().value().toString();
    }
}
