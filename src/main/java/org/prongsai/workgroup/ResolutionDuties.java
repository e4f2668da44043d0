package org.prongsai.workgroup;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.desk.DutyRaised;
import org.prongsai.desk.DutySettled;
import org.prongsai.desk.Holder;
import org.prongsai.desk.Phrase;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
import org.prongsai.web.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lays open resolutions on desks, and takes them off again.
///
/// A duty that was raised never changes, so each version of a resolution raises one of its own.
@Component
class ResolutionDuties {
    private final Agencies agencies;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    ResolutionDuties(Agencies agencies, CurrentPerson current, ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.current = current;
        this.events = events;
    }

    /// Raises what is open, at the version that it has now.
    void renew(AgencyId agency, Meeting meeting) {
        meeting.resolutions().forEach(one -> raise(agency, meeting, one));
    }

    void raise(AgencyId agency, Meeting meeting, Resolution one) {
        LocalDate due = one.due();
        if (one.isOpen() && due != null) {
            events.publishEvent(new DutyRaised(
                    agency.value(),
                    duty(one),
                    holder(one.owner()),
                    due,
                    Phrase.of(
                            "workgroup.duty.resolution",
                            meeting.title(),
                            meeting.item(one.item()).map(AgendaItem::number).orElse("")),
                    agencies.among(List.of(agency.value())).getFirst().path() + "/"
                            + meeting.year().buddhistYear() + "/workgroup/meetings/" + meeting.id(),
                    person()));
        }
    }

    void settle(AgencyId agency, Resolution one) {
        events.publishEvent(new DutySettled(agency.value(), duty(one), person()));
    }

    private @Nullable UUID person() {
        return current.id().map(PersonId::value).orElse(null);
    }

    private static Holder holder(Resolution.@Nullable Owner owner) {
        return switch (owner) {
            case Resolution.Owner.OneUnit(var unit) -> new Holder.Post(Role.UNIT_HEAD.name(), unit);
            case Resolution.Owner.EveryUnit _ -> new Holder.Post(Role.UNIT_HEAD.name(), null);
            case Resolution.Owner.Centre _ -> new Holder.Post(Role.INTEGRITY_OFFICER.name(), null);
            case null -> throw new IllegalArgumentException("nobody has to do anything");
        };
    }

    private static UUID duty(Resolution one) {
        return UUID.nameUUIDFromBytes(
                ("resolution " + one.id() + " " + one.version()).getBytes(StandardCharsets.UTF_8));
    }
}
