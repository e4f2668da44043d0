package org.prongsai.workgroup;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes the minutes of meetings.
@Service
public class MinuteTaking {
    private final MeetingStore store;
    private final AgendaStore agenda;
    private final Trail trail;

    MinuteTaking(MeetingStore store, AgendaStore agenda, Trail trail) {
        this.store = store;
        this.agenda = agenda;
        this.trail = trail;
    }

    /// Keeps the minutes; an item that `minutes` says nothing of says nothing from now on.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed the meeting since
    /// @throws NoSuchElementException if there is no such meeting
    @Transactional
    public void keep(AgencyId agency, UUID meeting, int version, Minutes minutes) {
        Meeting before =
                store.find(agency, meeting).orElseThrow(() -> new NoSuchElementException("no meeting " + meeting));
        if (!store.minute(agency, meeting, version, minutes)) {
            throw new OptimisticLockingFailureException("minutes changed meanwhile: " + meeting);
        }
        before.agenda().stream()
                .filter(item -> !before.minutes().on(item.id()).equals(minutes.on(item.id())))
                .forEach(item -> agenda.say(agency, item.id(), minutes.on(item.id())));
        trail.append(new Act(
                "workgroup.log.minutes",
                Convening.subject(meeting),
                Changes.none()
                        .field(
                                "workgroup.minutes.passages",
                                Integer.toString(before.minutes().passages().size()),
                                Integer.toString(minutes.passages().size()))
                        .payload()));
    }
}
