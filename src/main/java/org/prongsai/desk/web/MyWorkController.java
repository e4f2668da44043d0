package org.prongsai.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.prongsai.desk.Announcement;
import org.prongsai.desk.Desk;
import org.prongsai.desk.Duty;
import org.prongsai.desk.Offices;
import org.prongsai.desk.Owner;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.access.Role;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Task;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own work.
@Controller
@OpenToSignedIn
class MyWorkController {
    static final String PATH = "/my-work";
    private static final int ROWS = 20;
    private static final int ANNOUNCED = 4;

    private final Desk desk;
    private final Desk.Owners owners;
    private final Offices offices;
    private final DutyText texts;
    private final AnnouncementText announcements;
    private final Clock clock;

    MyWorkController(
            Desk desk,
            Desk.Owners owners,
            Offices offices,
            DutyText texts,
            AnnouncementText announcements,
            Clock clock) {
        this.desk = desk;
        this.owners = owners;
        this.offices = offices;
        this.texts = texts;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// @param typed what [Choice] reads from the address
    @GetMapping(PATH)
    ModelAndView work(@RequestParam Map<String, String> typed, Visit visit) {
        Owner owner = owners.current();
        Words words = visit.words();
        var today = LocalDate.now(clock);
        var choice = Choice.of(typed);
        List<Duty> waiting = desk.waiting(owner);
        List<Duty> sent = desk.sent(owner);
        List<Announcement> announced = desk.announced(owner);
        List<Task> tasks = switch (choice.view()) {
            case WAITING, SOON -> tasks(choice, waiting, today, words);
            case SENT -> tasks(choice, sent, today, words);
            case ANNOUNCED ->
                announced.stream()
                        .filter(one -> choice.isAt(one.agency(), offices))
                        .map(one -> announcements.task(one, words))
                        .toList();
        };
        int last = Math.max(1, Math.ceilDiv(tasks.size(), ROWS));
        int page = Math.min(choice.page(), last);
        return Answer.page(
                "desk/my_work",
                new MyWorkPage(
                        tabs(choice, waiting, sent, announced, today, words),
                        new MyWorkFields(offices, owner, choice, words).fields(),
                        choice.view().tag(),
                        choice.isNarrow(),
                        tasks.stream()
                                .skip((long) (page - 1) * ROWS)
                                .limit(ROWS)
                                .toList(),
                        new Pages(page, last, choice::at),
                        announce(owner, choice, words)));
    }

    /// Opens what was only to be read, notes that it was, and leads to its page.
    ///
    /// @param at the agency
    @GetMapping(PATH + "/notices/{id}")
    ModelAndView notice(@PathVariable UUID id, @RequestParam UUID at) {
        return Answer.seeOther(desk.read(owners.current(), at, id));
    }

    /// Where each agency in view takes announcements, if `owner` may make some there; named where there are several.
    private List<Action> announce(Owner owner, Choice choice, Words words) {
        List<Offices.Office> open = owner.seats().stream()
                .filter(seat -> seat.role().equals(Role.INTEGRITY_OFFICER.name())
                        || seat.role().equals(Role.APPROVER.name()))
                .map(Owner.Seat::agency)
                .distinct()
                .filter(agency -> choice.isAt(agency, offices))
                .flatMap(agency -> offices.find(agency).stream())
                .limit(ANNOUNCED)
                .toList();
        return open.stream()
                .map(office -> Action.secondary(
                                open.size() == 1
                                        ? words.lookup("desk.announcement.new")
                                        : words.text("desk.announcement.new.at", words.pick(office.name())),
                                "/agencies/" + office.code() + "/announcements/new")
                        .icon(Icon.ADD))
                .toList();
    }

    private List<Task> tasks(Choice choice, List<Duty> duties, LocalDate today, Words words) {
        return choice.from(duties, offices, today, words).stream()
                .map(duty -> texts.task(duty, choice.view(), today, words))
                .toList();
    }

    private static List<Tab> tabs(
            Choice choice,
            List<Duty> waiting,
            List<Duty> sent,
            List<Announcement> announced,
            LocalDate today,
            Words words) {
        return List.of(
                tab(View.WAITING, waiting.size(), choice, words),
                tab(
                        View.SOON,
                        waiting.stream()
                                .filter(duty -> duty.daysLeft(today) <= Choice.WEEK)
                                .count(),
                        choice,
                        words),
                tab(View.SENT, sent.stream().filter(Duty::isOpen).count(), choice, words),
                tab(
                        View.ANNOUNCED,
                        announced.stream().filter(one -> !one.acknowledged()).count(),
                        choice,
                        words));
    }

    private static Tab tab(View view, long count, Choice choice, Words words) {
        return new Tab(
                words.lookup("desk.view." + view.tag()),
                PATH + "?view=" + view.tag(),
                view == choice.view(),
                words.count(count));
    }
}
