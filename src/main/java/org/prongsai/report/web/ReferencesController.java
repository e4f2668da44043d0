package org.prongsai.report.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ScanFile;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.report.office.IssuedPapers;
import org.prongsai.report.register.NewReference;
import org.prongsai.report.register.Numbering;
import org.prongsai.report.register.Reference;
import org.prongsai.report.register.References;
import org.prongsai.report.register.Search;
import org.prongsai.report.register.Series;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The register of an agency (ทะเบียนหนังสือ).
@Controller
@KeepsPapers
@RequestMapping("/agencies/{agency}/references")
class ReferencesController {
    private static final String FORM = "report/reference";

    private final Agencies agencies;
    private final References register;
    private final IssuedPapers papers;

    ReferencesController(Agencies agencies, References register, IssuedPapers papers) {
        this.agencies = agencies;
        this.register = register;
        this.papers = papers;
    }

    static String path(Agency agency) {
        return agency.path() + "/references";
    }

    static NewReference asked(Reference entry) {
        return new NewReference(
                entry.series(), entry.number(), entry.dated(), entry.subject(), entry.party(), entry.link(), null);
    }

    /// @param sort such as `dated-down`
    /// @param told what was just done
    /// @param undo to which entry
    @ReadsPapers
    @GetMapping
    ModelAndView references(
            @PathVariable String agency,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Series series,
            @RequestParam(required = false) @Nullable Integer calendar,
            @RequestParam(required = false) @Nullable Integer fiscal,
            @RequestParam(defaultValue = "dated-down") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(required = false) @Nullable UUID undo,
            Visit visit) {
        Agency found = agencies.require(agency);
        var search = new Search(Typed.text(q), calendar, buddhist(fiscal), series, order(sort), sort.endsWith("-down"));
        return Answer.page(
                "report/references",
                new ReferencesView(found, search, visit)
                        .page(
                                register.all(found.id(), search),
                                register.all(found.id()),
                                register.years(found.id()),
                                page,
                                told,
                                undo));
    }

    private static @Nullable Integer buddhist(@Nullable Integer year) {
        return year == null || year < 2500 || year > 2999 ? null : year;
    }

    private static Search.Order order(String sort) {
        return switch (sort.replace("-down", "").toUpperCase(Locale.ROOT)) {
            case "NUMBER" -> Search.Order.NUMBER;
            case "SUBJECT" -> Search.Order.SUBJECT;
            case "PARTY" -> Search.Order.PARTY;
            default -> Search.Order.DATED;
        };
    }

    /// @param series of what is to be entered
    @GetMapping("/new")
    ModelAndView form(
            @PathVariable String agency, @RequestParam(defaultValue = "INCOMING") Series series, Visit visit) {
        return Answer.page(
                FORM,
                page(agencies.require(agency), null, ReferenceForm.of(series), List.of(), FieldErrors.NONE, visit));
    }

    /// @param once the idempotency key, which becomes the entry's id
    @PostMapping
    ModelAndView add(
            @PathVariable String agency,
            @Valid @ModelAttribute ReferenceForm form,
            BindingResult binding,
            @RequestParam UUID once,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Visit visit) {
        Agency at = agencies.require(agency);
        if (register.find(at.id(), once).isPresent()) {
            return told(at, "added", null);
        }
        Checked checked = check(at, form, binding, scan, null, visit.words());
        if (!checked.errors().isEmpty()) {
            return Answer.invalid(FORM, page(at, null, form, checked.doubles(), checked.errors(), visit));
        }
        register.add(at.id(), form.entry(checked.scan()), once);
        return told(at, "added", null);
    }

    @ReadsPapers
    @GetMapping("/{id}")
    ModelAndView entry(@PathVariable String agency, @PathVariable UUID id, Visit visit) {
        Agency at = agencies.require(agency);
        Reference entry = register.require(at.id(), id);
        return Answer.page(FORM, page(at, entry, ReferenceForm.of(entry), List.of(), FieldErrors.NONE, visit));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable UUID id,
            @Valid @ModelAttribute ReferenceForm form,
            BindingResult binding,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Visit visit) {
        Agency at = agencies.require(agency);
        Reference entry = register.require(at.id(), id);
        Checked checked = check(at, form, binding, scan, id, visit.words());
        if (!checked.errors().isEmpty()) {
            return Answer.invalid(FORM, page(at, entry, form, checked.doubles(), checked.errors(), visit));
        }
        try {
            register.change(at.id(), id, Objects.requireNonNullElse(form.version(), 0), form.entry(checked.scan()));
            return told(at, "changed", null);
        } catch (OptimisticLockingFailureException e) {
            Words words = visit.words();
            Reference now = register.require(at.id(), id);
            return Answer.conflict(
                    FORM,
                    page(at, now, form.over(now.version()), List.of(), FieldErrors.NONE, visit)
                            .theirs(Theirs.of(
                                    form.fields(false, FieldErrors.NONE, words),
                                    ReferenceForm.of(now).fields(false, FieldErrors.NONE, words),
                                    words)));
        }
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable String agency, @PathVariable UUID id) {
        Agency at = agencies.require(agency);
        register.remove(at.id(), id);
        return told(at, "removed", id);
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable UUID id) {
        Agency at = agencies.require(agency);
        register.restore(at.id(), id);
        return told(at, "restored", null);
    }

    @ReadsPapers
    @GetMapping("/{id}/scan")
    ResponseEntity<byte[]> scan(@PathVariable String agency, @PathVariable UUID id) {
        Agency at = agencies.require(agency);
        Reference entry = register.require(at.id(), id);
        String hash = entry.scan();
        ScanFile.Kind kind = entry.scanKind();
        if (hash == null || kind == null) {
            throw new NoSuchElementException("no scan of " + id);
        }
        return PaperText.scan(papers.file(at.id(), hash), kind, entry.number() + " " + entry.subject());
    }

    private static ModelAndView told(Agency at, String what, @Nullable UUID undo) {
        return Answer.seeOther(path(at) + "?told=" + what + (undo == null ? "" : "&undo=" + undo));
    }

    private record Checked(
            FieldErrors errors,
            List<Reference> doubles,
            @Nullable ScanFile scan) {}

    private Checked check(
            Agency at,
            ReferenceForm form,
            BindingResult binding,
            @Nullable MultipartFile scan,
            @Nullable UUID self,
            Words words) {
        Typed.Scan handedIn = Typed.Scan.read("scan", scan, form.check(FieldErrors.of(binding, words), words), words);
        FieldErrors errors = handedIn.errors();
        if (!errors.isEmpty()) {
            return new Checked(errors, List.of(), null);
        }
        List<Reference> doubles = Numbering.doubles(register.all(at.id()), form.entry(null), self);
        return new Checked(
                doubles.isEmpty() || form.isMeant()
                        ? errors
                        : errors.and("number", words.lookup("report.number.double")),
                doubles,
                handedIn.file());
    }

    private ReferencePage page(
            Agency at,
            @Nullable Reference entry,
            ReferenceForm form,
            List<Reference> doubles,
            FieldErrors errors,
            Visit visit) {
        Words words = visit.words();
        boolean may = visit.may(KeepsPapers.class) && (entry == null || entry.paper() == null);
        String path = path(at) + (entry == null ? "" : "/" + entry.id());
        return new ReferencePage(
                entry == null
                        ? words.lookup("report.reference.new")
                        : (entry.number() + " " + words.date(entry.dated())).strip(),
                List.of(new Crumb(words.lookup("report.register"), path(at))),
                entry == null ? List.of() : facts(at, entry, words),
                may ? form.fields(!doubles.isEmpty(), errors, words) : List.of(),
                may ? path : null,
                entry == null,
                Objects.requireNonNullElse(form.version(), 0),
                doubles.stream()
                        .map(other ->
                                words.text("report.double", other.number(), words.date(other.dated()), other.subject()))
                        .toList(),
                may && entry != null ? path + "/remove" : null,
                entry == null ? List.of() : ways(at, entry, path, words),
                null);
    }

    private List<Fact> facts(Agency at, Reference entry, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("report.series"), PaperText.series(entry.series(), words)));
        facts.add(Fact.of(words.lookup("report.subject"), entry.subject()));
        facts.add(Fact.of(words.lookup("report.calendarYear"), Integer.toString(entry.calendarYear())));
        facts.add(Fact.of(
                words.lookup("report.fiscalYear"),
                Integer.toString(entry.fiscalYear().buddhistYear())));
        Numbering.outOfOrder(register.all(at.id()), asked(entry), entry.id()).stream()
                .findFirst()
                .ifPresent(other -> facts.add(Fact.of(
                        words.lookup("report.order"),
                        words.text("report.order.odd", other.number(), words.date(other.dated())))));
        return facts;
    }

    private List<Action> ways(Agency at, Reference entry, String path, Words words) {
        var ways = new ArrayList<Action>();
        if (entry.scan() != null) {
            ways.add(Action.secondary(words.lookup("report.file.scan"), path + "/scan")
                    .icon(Icon.DOWNLOAD));
        }
        if (!entry.link().isEmpty()) {
            ways.add(Action.quiet(words.lookup("report.link"), entry.link()).icon(Icon.LINK));
        }
        Optional.ofNullable(entry.paper())
                .flatMap(id -> papers.find(at.id(), id))
                .ifPresent(paper -> ways.add(Action.secondary(
                        words.lookup("report.paper"),
                        PapersController.path(new AgencyYear(at, paper.year())) + "/issued/" + paper.id())));
        return ways;
    }
}
