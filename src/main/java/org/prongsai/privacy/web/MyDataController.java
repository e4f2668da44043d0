package org.prongsai.privacy.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.privacy.Notices;
import org.prongsai.privacy.PersonalData;
import org.prongsai.privacy.Processing;
import org.prongsai.privacy.Request;
import org.prongsai.privacy.Requests;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Table;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What is known of the reader himself, and what he asks about it.
@Controller
@OpenToSignedIn
class MyDataController {
    static final String PATH = "/me/privacy";
    private static final String PAGE = "privacy/mine";

    private final PersonalData data;
    private final Requests requests;
    private final Notices notices;
    private final Agencies agencies;
    private final Clock clock;

    MyDataController(PersonalData data, Requests requests, Notices notices, Agencies agencies, Clock clock) {
        this.data = data;
        this.requests = requests;
        this.notices = notices;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView page(@RequestParam(defaultValue = "") String told, Visit visit) {
        String key = "privacy.mine.told." + told;
        return Answer.page(
                PAGE,
                page(
                        new MyRequestForm(null, null, null),
                        FieldErrors.NONE,
                        visit,
                        visit.words().has(key) ? visit.words().lookup(key) : null));
    }

    /// All of it as a file to keep or to take elsewhere (PDPA B.E. 2562, ss. 30 and 31).
    @GetMapping(PATH + "/data.json")
    ResponseEntity<Map<String, List<Map<String, @Nullable Object>>>> download(Visit visit) {
        var file = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        data.of(person(visit)).forEach(part -> file.put(part.table().table(), part.rows()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("my-data.json")
                                .build()
                                .toString())
                .body(file);
    }

    /// @param once the idempotency key, which becomes the request's id
    @PostMapping(PATH + "/requests")
    ModelAndView ask(
            @Valid @ModelAttribute MyRequestForm form, BindingResult binding, @RequestParam UUID once, Visit visit) {
        FieldErrors errors = FieldErrors.of(binding, visit.words()).needed("kind", form.kind(), visit.words());
        if (form.agency() != null
                && mine(visit).stream().noneMatch(one -> one.code().equals(form.agency()))) {
            errors = errors.and("agency", visit.words().lookup("web.invalid"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(form, errors, visit, null));
        }
        Agency agency = agencies.require(Objects.requireNonNull(form.agency()));
        within(agency, () -> {
            requests.receive(
                    agency,
                    form.wish(
                            person(visit),
                            LocalDate.now(clock),
                            notices.current(agency.id().value(), Notices.Form.REQUEST)
                                    .version()),
                    once);
            return true;
        });
        return Answer.seeOther(PATH + "?told=asked");
    }

    /// Takes a request back.
    @PostMapping(PATH + "/requests/{agency}/{id}/withdraw")
    ModelAndView withdraw(@PathVariable String agency, @PathVariable UUID id, Visit visit) {
        Agency found = mine(visit).stream()
                .filter(one -> one.code().equals(agency))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no agency " + agency));
        within(found, () -> {
            Request one = requests.require(found.id().value(), id);
            if (!person(visit).equals(one.person())) {
                throw new NoSuchElementException("no privacy request " + id);
            }
            if (one.isOpen()) {
                requests.close(found.id().value(), id, one.version(), Request.State.WITHDRAWN, null);
            }
            return true;
        });
        return Answer.seeOther(PATH + "?told=withdrawn");
    }

    private MyDataPage page(MyRequestForm form, FieldErrors errors, Visit visit, @Nullable String told) {
        Words words = visit.words();
        List<Agency> mine = mine(visit);
        return new MyDataPage(
                told,
                table(data.of(person(visit)), words),
                mine.stream().flatMap(agency -> shown(agency, visit).stream()).toList(),
                mine.isEmpty()
                        ? List.of()
                        : within(
                                mine.getFirst(),
                                () -> RequestsController.paragraphs(
                                        notices.current(mine.getFirst().id().value(), Notices.Form.REQUEST), words)),
                mine.isEmpty()
                        ? List.of()
                        : form.fields(
                                mine.stream()
                                        .map(agency -> Option.of(agency.code(), words.pick(agency.name())))
                                        .toList(),
                                errors,
                                words));
    }

    private List<MyDataPage.Asked> shown(Agency agency, Visit visit) {
        Words words = visit.words();
        var view = new CentreView(agency, visit, clock.instant());
        return within(agency, () -> requests.of(agency.id().value(), person(visit))).stream()
                .map(one -> new MyDataPage.Asked(
                        CentreView.kind(one.kind(), words),
                        words.pick(agency.name()),
                        words.text("privacy.mine.asked", words.date(one.received()), words.date(one.due())),
                        view.badge(one),
                        one.answer(),
                        one.isOpen() ? PATH + "/requests/" + agency.code() + "/" + one.id() + "/withdraw" : null))
                .toList();
    }

    private static Table table(List<PersonalData.Part> parts, Words words) {
        return Table.of(
                        words.lookup("privacy.mine.known"),
                        List.of(
                                Column.text(words.lookup("privacy.record.purpose")),
                                Column.text(words.lookup("privacy.record.what")),
                                Column.number(words.lookup("privacy.mine.rows")),
                                Column.text(words.lookup("privacy.record.keep"))),
                        parts.stream().map(part -> row(part, words)).toList())
                .captionHidden();
    }

    private static Table.Row row(PersonalData.Part part, Words words) {
        Processing.Personal personal = Objects.requireNonNull(part.table().personal());
        return Table.Row.of(
                Cell.text(words.lookup("privacy.purpose." + personal.purpose())),
                Cell.text(RecordController.kinds(personal, words)),
                Cell.number(words.count(part.rows().size())),
                Cell.text(RecordController.keep(personal, words)));
    }

    private List<Agency> mine(Visit visit) {
        return visit.visitor().stream()
                .flatMap(who -> who.agencyCodes().stream())
                .flatMap(code -> agencies.find(code).stream())
                .toList();
    }

    private static UUID person(Visit visit) {
        return visit.visitor().orElseThrow().person();
    }

    private static <T> T within(Agency agency, java.util.function.Supplier<T> work) {
        return new Tenant(agency.id().value()).<T, RuntimeException>call(work::get);
    }
}
