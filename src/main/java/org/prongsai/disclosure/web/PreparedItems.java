package org.prongsai.disclosure.web;

import java.util.NoSuchElementException;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.AgencyYear;
import org.springframework.stereotype.Component;

/// The items that the signed-in person may prepare.
@Component
class PreparedItems {
    private final YearItems.Asker items;
    private final Hands.Asker hands;

    PreparedItems(YearItems.Asker items, Hands.Asker hands) {
        this.items = items;
        this.hands = hands;
    }

    /// An item.
    ///
    /// @throws NoSuchElementException if there is none, or its unit is not his
    Item require(AgencyYear at, String code) {
        Item item = items.of(at).require(code);
        if (hands.of(at).preparing(item.unitId()).isEmpty()) {
            throw new NoSuchElementException("not for this unit: " + code);
        }
        return item;
    }
}
