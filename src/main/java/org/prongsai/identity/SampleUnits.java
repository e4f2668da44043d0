package org.prongsai.identity;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives the sample agencies the units of their kind.
@Component
class SampleUnits {
    private final Units units;

    SampleUnits(Units units) {
        this.units = units;
    }

    @EventListener
    @Order(10)
    void on(SampleWanted wanted) {
        units.begin(wanted.agency());
    }
}
