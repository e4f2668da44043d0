package org.prongsai.identity;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;

/// What the trail keeps of a role that is granted, changed or taken back.
final class RoleTrail {
    private RoleTrail() {}

    static String subject(PersonId person) {
        return Act.subject("identity.log.person", person.value().toString());
    }

    static Act said(String action, Assignment what) {
        return new Act(
                action,
                subject(what.person()),
                fields(Changes.none(), null, what).payload());
    }

    static Act changed(String action, Assignment before, Assignment after) {
        return new Act(
                action,
                subject(after.person()),
                fields(Changes.none(), before, after).payload());
    }

    /// With the fields of `after` that `before` had otherwise; all of them where there was nothing before.
    static Changes fields(Changes changes, @Nullable Assignment before, Assignment after) {
        return changes.field("identity.log.role", before == null ? null : said(before), said(after))
                .field(
                        "identity.seat.from",
                        before == null ? null : before.from().toString(),
                        after.from().toString())
                .field("identity.seat.until", before == null ? null : text(before.until()), text(after.until()));
    }

    private static String said(Assignment what) {
        UUID unit = what.unit();
        return what.role().name()
                + (unit == null ? "" : " " + unit.toString().substring(0, 8))
                + (what.year() == null ? "" : " " + what.year().buddhistYear())
                + (what.slice() == null ? "" : " " + what.slice());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
