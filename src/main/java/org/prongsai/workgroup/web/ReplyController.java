package org.prongsai.workgroup.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.workgroup.Invitations;
import org.prongsai.workgroup.Invited;
import org.prongsai.workgroup.Meeting;
import org.prongsai.workgroup.Meetings;
import org.prongsai.workgroup.Reply;
import org.prongsai.workgroup.WorkingGroup;
import org.prongsai.workgroup.WorkingGroups;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Answers an invitation to a meeting.
@Controller
@ReadsGroups
@RequestMapping("/agencies/{agency}/{year}/workgroup/meetings/{id}/reply")
class ReplyController {
    private static final String PAGE = "workgroup/reply";
    private static final int LONGEST_NAME = 200;

    private final Agencies agencies;
    private final WorkingGroups groups;
    private final Meetings meetings;
    private final Invitations invitations;
    private final CurrentPerson current;

    ReplyController(
            Agencies agencies,
            WorkingGroups groups,
            Meetings meetings,
            Invitations invitations,
            CurrentPerson current) {
        this.agencies = agencies;
        this.groups = groups;
        this.meetings = meetings;
        this.invitations = invitations;
        this.current = current;
    }

    /// What was typed, and what is wrong with it.
    private record Typed(@Nullable Reply reply, String substitute, FieldErrors errors) {
        static Typed of(@Nullable Invited invited) {
            return new Typed(
                    invited == null ? null : invited.reply(),
                    invited == null ? "" : invited.substitute(),
                    FieldErrors.NONE);
        }
    }

    /// @param told what was just done
    @GetMapping
    ModelAndView form(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Meeting meeting = meetings.require(at.agency().id(), id);
        Invited own = own(at, id).orElse(null);
        return Answer.page(PAGE, page(at, meeting, own, Typed.of(own), told, visit.words()));
    }

    /// @param reply      what he answers
    /// @param substitute who sits there for him
    @PostMapping
    ModelAndView reply(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Reply reply,
            @RequestParam(defaultValue = "") String substitute,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Meeting meeting = meetings.require(at.agency().id(), id);
        Words words = visit.words();
        Invited own = own(at, id).orElse(null);
        if (own == null || invitations.isOver(meeting)) {
            return Answer.conflict(PAGE, page(at, meeting, own, Typed.of(own), "", words));
        }
        FieldErrors errors = FieldErrors.NONE.needed("reply", reply, words);
        if (reply == Reply.SUBSTITUTE && (substitute.isBlank() || substitute.length() > LONGEST_NAME)) {
            errors = errors.and("substitute", words.lookup("workgroup.reply.substitute.needed"));
        }
        if (reply == null || !errors.isEmpty()) {
            return Answer.invalid(PAGE, page(at, meeting, own, new Typed(reply, substitute, errors), "", words));
        }
        invitations.reply(at.agency().id(), id, current.id().orElseThrow(), reply, substitute);
        return GroupText.told(GroupText.meetingPath(at, id) + "/reply", "replied");
    }

    private Optional<Invited> own(AgencyYear at, UUID meeting) {
        return current.id()
                .flatMap(person -> invitations.of(at.agency().id(), meeting).stream()
                        .filter(one -> one.person().equals(person))
                        .findFirst());
    }

    private ReplyPage page(
            AgencyYear at, Meeting meeting, @Nullable Invited own, Typed typed, String told, Words words) {
        WorkingGroup group = groups.require(at.agency().id(), meeting.group());
        boolean over = invitations.isOver(meeting);
        return new ReplyPage(
                words.text("workgroup.reply.title", GroupText.title(meeting, words)),
                own == null ? null : GroupText.badge(own.reply(), words),
                GroupText.within(at, group, meeting, words),
                GroupText.told(told, words),
                own == null
                        ? words.lookup("workgroup.reply.notInvited")
                        : over ? words.lookup("workgroup.reply.over") : null,
                facts(group, meeting, own, words),
                own == null || over ? List.of() : fields(typed, words),
                GroupText.meetingPath(at, meeting.id()) + "/reply");
    }

    private static List<Fact> facts(WorkingGroup group, Meeting meeting, @Nullable Invited own, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("workgroup.group"), words.pick(group.name())));
        facts.add(Fact.of(words.lookup("workgroup.meeting.when"), GroupText.when(meeting.invitation(), words)));
        facts.add(Fact.of(words.lookup("workgroup.meeting.place"), GroupText.where(meeting.invitation())));
        if (own != null) {
            group.seat(own.seat())
                    .ifPresent(seat -> facts.add(Fact.of(words.lookup("workgroup.position"), seat.position())));
        }
        return facts;
    }

    private static List<Field> fields(Typed typed, Words words) {
        Reply reply = typed.reply();
        return List.of(
                Field.radio(
                                "reply",
                                words.lookup("workgroup.reply"),
                                Arrays.stream(Reply.values())
                                        .map(one -> Option.of(one.name(), words.lookup("workgroup.reply." + one)))
                                        .toList())
                        .value(reply == null ? null : reply.name())
                        .error(typed.errors().on("reply"))
                        .required(),
                Field.text("substitute", words.lookup("workgroup.reply.substitute"))
                        .hint(words.lookup("workgroup.reply.substitute.hint"))
                        .with("maxlength", Integer.toString(LONGEST_NAME))
                        .value(typed.substitute())
                        .error(typed.errors().on("substitute")));
    }
}
