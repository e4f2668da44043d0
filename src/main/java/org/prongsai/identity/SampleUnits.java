package org.prongsai.identity;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives the sample agencies the units of their kind.
@Component
@Order(10)
class SampleUnits {
    private final Units units;

    SampleUnits(Units units) {
        this.units = units;
    }

    @EventListener
    void on(SampleWanted wanted) {
        units.begin(wanted.agency());
    }
}
