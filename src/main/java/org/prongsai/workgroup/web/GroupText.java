package org.prongsai.workgroup.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Unit;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Tone;
import org.prongsai.workgroup.AgendaPart;
import org.prongsai.workgroup.Invitation;
import org.prongsai.workgroup.Meeting;
import org.prongsai.workgroup.Order;
import org.prongsai.workgroup.Presence;
import org.prongsai.workgroup.Reply;
import org.prongsai.workgroup.Resolution;
import org.prongsai.workgroup.SeatRole;
import org.prongsai.workgroup.WorkingGroup;
import org.springframework.web.servlet.ModelAndView;

/// What is said of groups and meetings, and where their pages are.
final class GroupText {
    private GroupText() {}

    static String path(AgencyYear at) {
        return at.path("workgroup");
    }

    static String path(AgencyYear at, UUID group) {
        return path(at) + "/" + group;
    }

    static String meetingPath(AgencyYear at, UUID meeting) {
        return path(at) + "/meetings/" + meeting;
    }

    /// Leads back to a page, which says what was done.
    static ModelAndView told(String path, String what) {
        return Answer.seeOther(path + "?told=" + what);
    }

    /// The same, with the address of what undoes it, from the page's own on.
    static ModelAndView told(String path, String what, String undo) {
        return Answer.seeOther(path + "?told=" + what + "&undo=" + undo);
    }

    /// What was just done; null where nothing was.
    static @Nullable String told(String what, Words words) {
        String key = "workgroup.told." + what;
        return words.has(key) ? words.lookup(key) : null;
    }

    /// The address that undoes what was just done on the page at `path`; null where nothing does.
    ///
    /// @param undo what it was done to, such as `seats/` and an id
    static @Nullable String undo(String path, String undo) {
        return undo.matches("(?:(?:seats|items|resolutions|meetings)/)?[0-9a-f-]{36}")
                ? path + "/" + undo + "/restore"
                : null;
    }

    static Crumb all(AgencyYear at, Words words) {
        return new Crumb(words.lookup("workgroup.page"), path(at));
    }

    static List<Crumb> within(AgencyYear at, WorkingGroup group, Words words) {
        return List.of(all(at, words), new Crumb(words.pick(group.name()), path(at, group.id())));
    }

    static List<Crumb> within(AgencyYear at, WorkingGroup group, Meeting meeting, Words words) {
        return List.of(
                all(at, words),
                new Crumb(words.pick(group.name()), path(at, group.id())),
                new Crumb(title(meeting, words), meetingPath(at, meeting.id())));
    }

    static String title(Meeting meeting, Words words) {
        return words.text("workgroup.meeting.title", meeting.title());
    }

    static String role(SeatRole role, Words words) {
        return words.lookup("workgroup.role." + role);
    }

    static String part(AgendaPart part, Words words) {
        return words.text("workgroup.part", part.number(), words.lookup("workgroup.part." + part));
    }

    static String presence(Presence presence, Words words) {
        return words.lookup("workgroup.presence." + presence);
    }

    static String order(Order order, Words words) {
        LocalDate date = order.date();
        return date == null
                ? words.lookup("workgroup.order.draft")
                : words.text("workgroup.order.issued", String.valueOf(order.number()), words.date(date));
    }

    static Badge badge(Order order, Words words) {
        return order.isIssued()
                ? Badge.of(words.lookup("workgroup.issued"), Tone.GOOD)
                : Badge.of(words.lookup("workgroup.draft"), Tone.DRAFT);
    }

    static Badge badge(@Nullable Reply reply, Words words) {
        return switch (reply) {
            case null -> Badge.of(words.lookup("workgroup.reply.none"), Tone.NEUTRAL);
            case COMES -> Badge.of(words.lookup("workgroup.reply.COMES"), Tone.GOOD);
            case SUBSTITUTE -> Badge.of(words.lookup("workgroup.reply.SUBSTITUTE"), Tone.ACTION);
            case AWAY -> Badge.of(words.lookup("workgroup.reply.AWAY"), Tone.WARNING);
        };
    }

    static String when(Invitation invitation, Words words) {
        return words.text(
                "workgroup.when",
                words.date(invitation.day()),
                Typed.time(invitation.begins()),
                Typed.time(invitation.ends()));
    }

    static String where(Invitation invitation) {
        return invitation.place().isEmpty() ? invitation.link() : invitation.place();
    }

    static String owner(Resolution.@Nullable Owner owner, List<Unit> units, Words words) {
        return switch (owner) {
            case null -> "";
            case Resolution.Owner.EveryUnit _ -> words.lookup("workgroup.owner.every");
            case Resolution.Owner.Centre _ -> words.lookup("workgroup.owner.centre");
            case Resolution.Owner.OneUnit(var id) ->
                units.stream()
                        .filter(unit -> unit.id().equals(id))
                        .map(unit -> words.pick(unit.name()))
                        .findFirst()
                        .orElseGet(() -> words.lookup("workgroup.owner.gone"));
        };
    }
}
