package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.Composer;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part.Role;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.prongsai.workgroup.AgendaItem;
import org.prongsai.workgroup.AgendaPart;
import org.prongsai.workgroup.Meeting;
import org.prongsai.workgroup.Meetings;
import org.prongsai.workgroup.WorkingGroup;
import org.prongsai.workgroup.WorkingGroups;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The agenda of a meeting and its minutes.
@Component
class MeetingPapers implements Composer {
    private final Meetings meetings;
    private final WorkingGroups groups;
    private final Senders senders;

    MeetingPapers(Meetings meetings, WorkingGroups groups, Senders senders) {
        this.meetings = meetings;
        this.groups = groups;
        this.senders = senders;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.AGENDA, DocumentKind.MINUTES);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind) {
        return meetings.of(agency, year).stream()
                .filter(meeting ->
                        kind == DocumentKind.AGENDA || meeting.minutes().isBegun())
                .map(meeting -> new Occasion(agency, year, kind, meeting.id(), say("meeting.label", meeting.title())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Manuscript compose(Occasion occasion) {
        Meeting meeting = meetings.find(occasion.agency(), Objects.requireNonNull(occasion.subject()))
                .orElseThrow(() -> new NoSuchElementException("no meeting " + occasion.subject()));
        WorkingGroup group = groups.require(occasion.agency(), meeting.group());
        boolean agenda = occasion.kind() == DocumentKind.AGENDA;
        String title =
                say(agenda ? "agenda.title" : "minutes.title", group.name().th(), meeting.title());
        var parts = new MemoParts().add(Role.SUBJECT, "subject", title).add(Role.DATE, "date", when(meeting, agenda));
        if (agenda) {
            agenda(parts, meeting);
        } else {
            new MinutesText(meeting, group, senders, occasion.agency()).write(parts);
        }
        return parts.as(occasion.kind(), title.replace('\n', ' '));
    }

    private static String when(Meeting meeting, boolean agenda) {
        var invitation = meeting.invitation();
        String place = invitation.place().isEmpty() ? say("meeting.online") : say("meeting.place", invitation.place());
        String day = new ThaiDate(invitation.day()).full();
        return agenda
                ? say("agenda.when", day, MinutesText.time(invitation.begins()), MinutesText.time(invitation.ends()))
                        + "\n"
                        + place
                : say("minutes.when", day) + "\n" + place;
    }

    private static void agenda(MemoParts parts, Meeting meeting) {
        for (AgendaPart part : AgendaPart.values()) {
            parts.add(Role.HEADING, "part." + part.number(), heading(part));
            List<AgendaItem> items = meeting.of(part);
            if (items.isEmpty()) {
                parts.body(say("meeting.none"));
            }
            items.forEach(item -> parts.body(titled(item) + "\n" + item.brief()));
        }
    }

    static String heading(AgendaPart part) {
        return say("meeting.part", part.number(), say("meeting.part." + part.number()));
    }

    static String titled(AgendaItem item) {
        return say("meeting.item", item.number(), item.title());
    }
}
