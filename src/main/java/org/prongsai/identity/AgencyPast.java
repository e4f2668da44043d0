package org.prongsai.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencySettings.FormerName;

/// What an agency was called before, and what it became.
///
/// @param successor code of the agency that it became; null while it goes on
/// @param former    earlier names, the latest first
public record AgencyPast(@Nullable String successor, List<FormerName> former) {
    /// Of an agency that was always called so and goes on.
    public static final AgencyPast NONE = new AgencyPast(null, List.of());

    public AgencyPast {
        former = List.copyOf(former);
    }

    boolean wasCalled(String nameTh) {
        return former.stream().anyMatch(name -> name.name().th().equals(nameTh));
    }
}
