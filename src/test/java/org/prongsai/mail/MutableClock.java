package org.prongsai.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that a test sets.
final class MutableClock extends Clock {
    private volatile Instant now = Instant.EPOCH;

    void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Bangkok");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
