package org.prongsai.identity.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Granted;
import org.prongsai.identity.Unit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Fact;

/// How a granted role is said.
final class RoleText {
    private RoleText() {}

    static String role(Assignment what, Words words) {
        String role = words.lookup("identity.role." + what.role().tag());
        return what.slice() == null ? role : role + " · " + what.slice();
    }

    /// The unit, or that it holds for the whole agency.
    static String unit(@Nullable UUID unit, List<Unit> units, Words words) {
        if (unit == null) {
            return words.lookup("identity.seat.whole");
        }
        return units.stream()
                .filter(it -> it.id().equals(unit))
                .map(it -> words.pick(it.name()))
                .findFirst()
                .orElse(words.lookup("identity.seat.unit.gone"));
    }

    static String year(Assignment what, Words words) {
        return what.year() == null ? words.lookup("identity.seat.everyYear") : words.year(what.year());
    }

    static String until(@Nullable LocalDate until, Words words) {
        return until == null ? words.lookup("identity.seat.noEnd") : words.shortDate(until);
    }

    /// Where a role comes from that was not granted by itself.
    static String source(Granted granted, Words words) {
        return words.lookup(granted.holding() == null ? "identity.seat.delegated" : "identity.seat.ofPost");
    }

    /// From when to when, and whether it was taken back.
    static String days(Granted granted, Words words) {
        Assignment what = granted.what();
        return granted.revokedAt() == null
                ? words.text("identity.seat.days", words.shortDate(what.from()), until(what.until(), words))
                : words.text("identity.seat.revoked", words.moment(granted.revokedAt()));
    }

    static List<Fact> facts(Granted granted, Place place, List<Unit> units, Words words) {
        Assignment what = granted.what();
        var facts = new ArrayList<Fact>();
        if (place.agency() != null) {
            facts.add(Fact.of(words.lookup("identity.seat.unit"), unit(what.unit(), units, words)));
            facts.add(Fact.of(words.lookup("identity.seat.year"), year(what, words)));
        }
        if (what.slice() != null) {
            facts.add(Fact.of(words.lookup("identity.seat.slice"), what.slice()));
        }
        facts.add(Fact.of(words.lookup("identity.seat.held"), days(granted, words)));
        return facts;
    }
}
