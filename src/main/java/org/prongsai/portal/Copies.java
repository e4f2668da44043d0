package org.prongsai.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The answers that this node made lately, in bounded room. None counts once something else is published.
@Component
@EnableConfigurationProperties(PortalSettings.class)
final class Copies {
    private final Cache<String, Kept> copies;

    Copies(PortalSettings settings) {
        copies = Caffeine.newBuilder()
                .maximumWeight(settings.room().toBytes())
                .weigher((String address, Kept kept) ->
                        2 * address.length() + kept.copy().size())
                .build();
    }

    private record Kept(PortalIndex of, Copy copy) {}

    /// What was answered to this address under `index`.
    @Nullable Copy find(String address, PortalIndex index) {
        Kept kept = copies.getIfPresent(address);
        return kept != null && kept.of() == index ? kept.copy() : null;
    }

    void keep(String address, PortalIndex index, Copy copy) {
        copies.put(address, new Kept(index, copy));
    }
}
