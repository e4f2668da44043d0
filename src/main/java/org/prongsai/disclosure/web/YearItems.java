package org.prongsai.disclosure.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.springframework.stereotype.Component;

/// The items of an agency's year: what the edition asks, who owns it, what is known of it.
///
/// @param edition null where no edition of the year is known
record YearItems(@Nullable Edition edition, List<Item> items) {
    YearItems {
        items = List.copyOf(items);
    }

    /// An item.
    ///
    /// @param unit that answers for it; null where none does
    record Item(ItemRule rule, Disclosure known, @Nullable Unit unit) {
        String code() {
            return rule.code();
        }

        @Nullable UUID unitId() {
            return unit == null ? null : unit.id();
        }
    }

    Item require(String code) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no item " + code));
    }

    /// Puts them together.
    @Component
    static class Asker {
        private final Editions editions;
        private final Disclosures disclosures;
        private final Units units;

        Asker(Editions editions, Disclosures disclosures, Units units) {
            this.editions = editions;
            this.disclosures = disclosures;
            this.units = units;
        }

        YearItems of(AgencyYear at) {
            Edition edition = editions.forYear(at.year()).stream().findFirst().orElse(null);
            if (edition == null) {
                return new YearItems(null, List.of());
            }
            Map<String, Unit> owners = new HashMap<>();
            units.all(at.agency().id()).forEach(unit -> unit.items().forEach(code -> owners.put(code, unit)));
            Map<String, Disclosure> known = disclosures.of(at.agency().id(), at.year());
            return new YearItems(
                    edition,
                    ItemRule.of(edition, at.agency().kind()).stream()
                            .map(rule -> new Item(
                                    rule,
                                    Objects.requireNonNullElseGet(
                                            known.get(rule.code()), () -> Disclosure.empty(at.year(), rule.code())),
                                    owners.get(rule.code())))
                            .collect(Collectors.toUnmodifiableList()));
        }
    }
}
