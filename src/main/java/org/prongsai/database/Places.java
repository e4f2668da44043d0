package org.prongsai.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/// Moves rows among their siblings.
public final class Places {
    private Places() {}

    /// The order after `id` went one place up or down; empty where it cannot.
    public static List<UUID> moved(List<UUID> before, UUID id, boolean up) {
        var order = new ArrayList<UUID>(before);
        int at = order.indexOf(id);
        int other = up ? at - 1 : at + 1;
        if (at < 0 || other < 0 || other >= order.size()) {
            return List.of();
        }
        Collections.swap(order, at, other);
        return order;
    }
}
