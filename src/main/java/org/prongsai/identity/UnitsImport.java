package org.prongsai.identity;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in lists of units.
@Service
public class UnitsImport {
    private final Units units;

    UnitsImport(Units units) {
        this.units = units;
    }

    /// Does all that a list would do, or nothing.
    ///
    /// @throws IllegalArgumentException if the list has faults
    @Transactional
    public void store(AgencyId agency, UnitList.Plan plan) {
        if (!plan.faults().isEmpty()) {
            throw new IllegalArgumentException("the list has faults");
        }
        Map<String, UUID> ids = UnitList.ids(units.all(agency));
        for (UnitList.Change change : plan.changes()) {
            Unit before = change.before();
            var wish = new Units.Wish(ids.get(change.parent()), change.name(), change.items());
            if (before == null) {
                ids.put(change.path(), units.add(agency, wish));
            } else {
                units.change(agency, before.id(), before.version(), wish);
            }
        }
    }
}
