package org.prongsai.calendar.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.calendar.NationalCalendar;
import org.prongsai.calendar.NationalEntry;
import org.prongsai.calendar.Proposal;
import org.prongsai.calendar.Proposals;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Answers what the commission's shifts ask of an agency.
@Controller
@KeepsCalendar
@RequestMapping("/agencies/{agency}/{year}/calendar/proposals/{id}")
class ProposalController {
    private static final String PAGE = "calendar/proposal";
    private static final int LONGEST_REASON = 500;

    private final Agencies agencies;
    private final Proposals proposals;
    private final NationalCalendar national;

    ProposalController(Agencies agencies, Proposals proposals, NationalCalendar national) {
        this.agencies = agencies;
        this.proposals = proposals;
        this.national = national;
    }

    /// What is typed of an answer, and what is wrong with it.
    private record Typed(Set<UUID> accepted, String reason, FieldErrors errors) {
        /// Everything that can move does.
        static Typed proposed(Proposal proposal) {
            return new Typed(
                    proposal.items().stream()
                            .filter(Proposal.Item::fits)
                            .map(Proposal.Item::activity)
                            .collect(Collectors.toSet()),
                    "",
                    FieldErrors.NONE);
        }
    }

    /// @param told what was just done
    @ReadsCalendar
    @GetMapping
    ModelAndView proposal(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Proposal proposal = proposals.require(at.agency().id(), at.year(), id);
        return Answer.page(PAGE, page(at, proposal, Typed.proposed(proposal), told, visit));
    }

    /// @param accepted the activities that move; the others stay
    /// @param reason   why the others stay
    /// @param version  of the proposal that was seen
    @PostMapping
    ModelAndView answer(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<UUID> accepted,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int version,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Proposal proposal = proposals.require(at.agency().id(), at.year(), id);
        FieldErrors errors = check(proposal, accepted, reason, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(at, proposal, new Typed(accepted, reason, errors), "", visit));
        }
        try {
            proposals.answer(at.agency().id(), at.year(), id, version, accepted, reason.strip());
        } catch (OptimisticLockingFailureException e) {
            Proposal now = proposals.require(at.agency().id(), at.year(), id);
            return Answer.conflict(PAGE, page(at, now, Typed.proposed(now), "proposalChanged", visit));
        }
        return Answer.seeOther(CalendarController.path(at) + "?told=answered&id=" + id);
    }

    private static FieldErrors check(Proposal proposal, Set<UUID> accepted, String reason, Words words) {
        FieldErrors errors = FieldErrors.NONE;
        if (proposal.items().stream().anyMatch(item -> accepted.contains(item.activity()) && !item.fits())) {
            errors = errors.and("accepted", words.lookup("calendar.proposal.outside.wrong"));
        }
        boolean keeps = proposal.items().stream().anyMatch(item -> !accepted.contains(item.activity()));
        if (keeps && reason.isBlank()) {
            errors = errors.and("reason", words.lookup("calendar.proposal.reason.needed"));
        } else if (reason.length() > LONGEST_REASON) {
            errors = errors.and("reason", words.lookup("calendar.proposal.reason.long"));
        }
        return errors;
    }

    @PostMapping("/undo")
    ModelAndView undo(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        String page = CalendarController.path(at) + "/proposals/" + id;
        try {
            boolean all = proposals.undo(at.agency().id(), at.year(), id);
            return Answer.seeOther(page + "?told=" + (all ? "proposalUndone" : "proposalPartlyUndone"));
        } catch (IllegalStateException e) {
            return Answer.seeOther(page + "?told=proposalStays");
        }
    }

    private ProposalPage page(AgencyYear at, Proposal proposal, Typed typed, String told, Visit visit) {
        Words words = visit.words();
        List<NationalEntry> entries = national.of(at.year());
        boolean keeps = visit.may(KeepsCalendar.class);
        String path = CalendarController.path(at) + "/proposals/" + proposal.id();
        String key = "calendar.told." + told;
        return new ProposalPage(
                words.text("calendar.proposal.ask", CalendarText.moved(proposal.from(), proposal.to(), words)),
                CalendarText.badge(proposal.state(), words),
                List.of(new Crumb(words.lookup("calendar.page"), CalendarController.path(at))),
                words.has(key) ? words.lookup(key) : null,
                facts(proposal, entries, words),
                ProposalText.items(proposal, words),
                keeps && proposal.isOpen(),
                keeps && proposal.isOpen() ? fields(proposal, typed, words) : List.of(),
                proposal.version(),
                path,
                keeps && !proposal.isOpen() ? path + "/undo" : null);
    }

    private static List<Fact> facts(Proposal proposal, List<NationalEntry> entries, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("calendar.window"), CalendarText.title(proposal.entry(), entries, words)));
        facts.add(Fact.of(words.lookup("calendar.proposal.before"), CalendarText.days(proposal.from(), words)));
        facts.add(Fact.of(words.lookup("calendar.proposal.after"), CalendarText.days(proposal.to(), words)));
        entries.stream()
                .filter(entry -> entry.id().equals(proposal.entry()))
                .forEach(entry -> facts.add(Fact.of(words.lookup("calendar.window.source"), entry.source())));
        if (proposal.answeredAt() != null) {
            facts.add(Fact.of(words.lookup("calendar.proposal.answered"), words.moment(proposal.answeredAt())));
        }
        if (!proposal.reason().isEmpty()) {
            facts.add(Fact.of(words.lookup("calendar.proposal.reason"), proposal.reason()));
        }
        return facts;
    }

    private static List<Field> fields(Proposal proposal, Typed typed, Words words) {
        var fields = new ArrayList<Field>();
        List<Option> movable = proposal.items().stream()
                .filter(Proposal.Item::fits)
                .map(item -> option(item, words))
                .toList();
        if (!movable.isEmpty()) {
            fields.add(Field.checks("accepted", words.lookup("calendar.proposal.accept"), movable)
                    .hint(words.lookup("calendar.proposal.accept.hint"))
                    .values(typed.accepted().stream().map(UUID::toString).toList())
                    .error(typed.errors().on("accepted")));
        }
        if (!proposal.items().isEmpty()) {
            fields.add(Field.area("reason", words.lookup("calendar.proposal.reason"))
                    .hint(words.lookup("calendar.proposal.reason.hint"))
                    .with("rows", "2")
                    .with("maxlength", Integer.toString(LONGEST_REASON))
                    .value(typed.reason())
                    .error(typed.errors().on("reason")));
        }
        return fields;
    }

    private static Option option(Proposal.Item item, Words words) {
        return new Option(
                item.activity().toString(),
                words.pick(item.title()),
                words.text(
                        "calendar.proposal.days",
                        CalendarText.days(item.before(), words),
                        CalendarText.days(item.after(), words)));
    }
}
