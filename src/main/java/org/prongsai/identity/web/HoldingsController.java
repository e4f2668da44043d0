package org.prongsai.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.Holding;
import org.prongsai.identity.Holdings;
import org.prongsai.identity.Member;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Post;
import org.prongsai.identity.Refusal;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who holds a post of an agency, or acts in it.
@Controller
@KeepsAgency
@RequestMapping("/agencies/{agency}/posts/{post}/holdings")
class HoldingsController {
    private static final String FORM = "identity/form";

    private final PostOffice office;
    private final Holdings holdings;
    private final CurrentPerson current;
    private final Clock clock;

    HoldingsController(PostOffice office, Holdings holdings, CurrentPerson current, Clock clock) {
        this.office = office;
        this.holdings = holdings;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, @PathVariable UUID post, Visit visit) {
        Agency found = office.agency(agency);
        return Answer.page(
                FORM,
                assignPage(
                        found,
                        office.post(found, post),
                        HoldingForm.from(LocalDate.now(clock)),
                        FieldErrors.NONE,
                        visit.words()));
    }

    @PostMapping
    ModelAndView assign(
            @PathVariable String agency,
            @PathVariable UUID post,
            @ModelAttribute HoldingForm form,
            BindingResult binding,
            Visit visit) {
        Agency found = office.agency(agency);
        Words words = visit.words();
        Post named = office.post(found, post);
        FieldErrors errors = form.check(FieldErrors.of(binding, words), words);
        Optional<Holdings.Wish> wish = form.wish();
        if (errors.isEmpty() && wish.isPresent()) {
            Optional<Refusal> refusal = holdings.assign(found.id().value(), post, wish.get(), me());
            if (refusal.isEmpty()) {
                return told(found, post, "assigned", null);
            }
            errors = errors.and(field(refusal.get()), PeopleController.said(refusal.get(), words));
        }
        return Answer.invalid(FORM, assignPage(found, named, form, errors, words));
    }

    private static String field(Refusal refusal) {
        return switch (refusal) {
            case ENDS_BEFORE_IT_BEGINS -> "until";
            case OVERLAPS -> "from";
            case LACKS_AN_ORDER -> "order";
            case OWN,
                    HELD,
                    NOT_GIVEN_HERE,
                    NO_SUCH_UNIT,
                    NO_SUCH_SLICE,
                    NOT_A_MEMBER,
                    ADDRESS_TAKEN,
                    SERVES_ELSEWHERE,
                    OCCUPIED,
                    OF_A_POST,
                    DELEGATED,
                    NOT_HIS,
                    SAME_PERSON,
                    PLANNED -> "person";
        };
    }

    @GetMapping("/{id}")
    ModelAndView holding(@PathVariable String agency, @PathVariable UUID post, @PathVariable UUID id, Visit visit) {
        Agency found = office.agency(agency);
        Holding held = held(found, post, id);
        return Answer.page(
                FORM,
                page(
                        found,
                        held,
                        held.until() == null ? null : held.until().toString(),
                        held.version(),
                        FieldErrors.NONE,
                        visit.words()));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable UUID post,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam int version,
            Visit visit) {
        Agency found = office.agency(agency);
        Words words = visit.words();
        Holding held = held(found, post, id);
        Optional<LocalDate> last = Days.read(until);
        FieldErrors errors = FieldErrors.NONE;
        if (last.isEmpty() && !until.isBlank()) {
            errors = errors.and("until", words.lookup("identity.day.wrong"));
        } else {
            try {
                Optional<Refusal> refusal = holdings.change(found.id().value(), id, version, last.orElse(null), me());
                if (refusal.isEmpty()) {
                    return told(found, post, "until", null);
                }
                errors = errors.and("until", PeopleController.said(refusal.get(), words));
            } catch (OptimisticLockingFailureException e) {
                return Answer.conflict(
                        FORM,
                        page(found, held, until, held.version(), FieldErrors.NONE, words)
                                .theirs(Theirs.of(
                                        RoleForm.until(until, FieldErrors.NONE, words), PostView.days(held, words))));
            }
        }
        return Answer.invalid(FORM, page(found, held, until, version, errors, words));
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable String agency, @PathVariable UUID post, @PathVariable UUID id) {
        Agency found = office.agency(agency);
        held(found, post, id);
        holdings.end(found.id().value(), id);
        return told(found, post, "ended", id);
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable UUID post, @PathVariable UUID id, Visit visit) {
        Agency found = office.agency(agency);
        held(found, post, id);
        Optional<Refusal> refusal = holdings.restore(found.id().value(), id, me());
        return refusal.isEmpty()
                ? told(found, post, "heldAgain", null)
                : Answer.conflict(
                        "identity/post",
                        office.view(found, visit)
                                .page(office.post(found, post), "", null)
                                .refused(PeopleController.said(refusal.get(), visit.words())));
    }

    /// The way to a post.
    static List<Crumb> crumbs(Agency agency, Post post, Words words) {
        String path = PostsController.path(agency);
        return List.of(
                new Crumb(words.lookup("identity.posts.title"), path),
                new Crumb(words.pick(post.title()), path + "/" + post.id()));
    }

    private static ModelAndView told(Agency agency, UUID post, String what, @Nullable UUID holding) {
        return Answer.seeOther(PostsController.path(agency) + "/" + post + "?told=" + what
                + (holding == null ? "" : "&holding=" + holding));
    }

    private FormPage assignPage(Agency agency, Post post, HoldingForm form, FieldErrors errors, Words words) {
        return FormPage.of(
                        words.lookup("identity.holding.new"),
                        "posts",
                        crumbs(agency, post, words),
                        PostsController.path(agency) + "/" + post.id() + "/holdings",
                        form.fields(office.of(agency).members(), errors, words),
                        words.lookup("identity.holding.new"))
                .lead(words.pick(post.title()));
    }

    private FormPage page(
            Agency agency, Holding held, @Nullable String until, int version, FieldErrors errors, Words words) {
        Post post = office.post(agency, held.post());
        String path = PostsController.path(agency) + "/" + post.id() + "/holdings/" + held.id();
        boolean isOver = held.isOver(LocalDate.now(clock));
        String name = office.of(agency).members().stream()
                .map(Member::person)
                .filter(person -> person.id().equals(held.person()))
                .map(person -> words.pick(person.name()))
                .findFirst()
                .orElse("–");
        return FormPage.of(
                        name,
                        "posts",
                        crumbs(agency, post, words),
                        path,
                        isOver ? List.of() : List.of(RoleForm.until(until, errors, words)),
                        isOver ? null : words.lookup("identity.save"))
                .facts(List.of(
                        Fact.of(words.lookup("identity.holding.kind"), words.lookup("identity.holding." + held.kind())),
                        Fact.of(words.lookup("identity.holding.order"), PostView.order(held, words)),
                        Fact.of(words.lookup("identity.seat.held"), PostView.days(held, words))))
                .hidden(Map.of("version", Integer.toString(version)))
                .danger(
                        isOver
                                ? null
                                : new FormPage.Danger(
                                        words.lookup("identity.holding.end"),
                                        words.lookup("identity.holding.end.text"),
                                        path + "/end",
                                        words.lookup("identity.role.end.confirm")));
    }

    /// @throws NoSuchElementException if the post was never held so
    private Holding held(Agency agency, UUID post, UUID id) {
        return holdings.all(agency.id().value()).stream()
                .filter(holding -> holding.id().equals(id) && holding.post().equals(post))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no holding " + id));
    }

    private PersonId me() {
        return current.id().orElseThrow();
    }
}
