package org.prongsai.disclosure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Approvals;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.ItemState;
import org.prongsai.disclosure.NoMove;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.ItemCodes;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Hands out what is to be entered in ITAS, in its order, and notes what was.
@Controller
@ReadsDisclosures
@RequestMapping("/agencies/{agency}/{year}/disclosures/itas")
class ItasController {
    private final Agencies agencies;
    private final YearItems.Asker items;
    private final ProofFile proof;
    private final Approvals approvals;
    private final Clock clock;

    ItasController(Agencies agencies, YearItems.Asker items, ProofFile proof, Approvals approvals, Clock clock) {
        this.agencies = agencies;
        this.items = items;
        this.proof = proof;
        this.approvals = approvals;
        this.clock = clock;
    }

    /// @param filed codes of the items that were just marked
    @GetMapping
    ModelAndView itas(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String filed,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(
                "disclosure/itas",
                page(
                        at,
                        LocalDate.now(clock).toString(),
                        null,
                        told,
                        ItemCodes.read(filed).orElse(List.of()),
                        visit));
    }

    /// The list with what was frozen of each address.
    @GetMapping("/proof.zip")
    void proof(@PathVariable String agency, @PathVariable int year, Words words, HttpServletResponse response)
            throws IOException {
        AgencyYear at = agencies.year(agency, year);
        List<Item> all = items.of(at).items();
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("OIT-" + at.agency().code() + "-" + at.year().buddhistYear() + ".zip")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        proof.write(at, all, words, response.getOutputStream());
    }

    /// Marks items as entered.
    ///
    /// @param on the day on which they were
    @KeepsDisclosures
    @PostMapping("/filed")
    ModelAndView file(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "") List<String> codes,
            @RequestParam(defaultValue = "") String on,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Optional<LocalDate> day = Days.read(on);
        if (day.isEmpty() || codes.isEmpty()) {
            String fault = codes.isEmpty() ? "disclosure.itas.choose" : "disclosure.day.wrong";
            return Answer.invalid("disclosure/itas", page(at, on, visit.words().lookup(fault), "", List.of(), visit));
        }
        try {
            approvals.file(at.agency().id(), at.year(), codes, day.get());
            return Answer.seeOther(ItemText.path(at) + "/itas?told=filed&filed=" + String.join("+", codes));
        } catch (NoMove e) {
            return Answer.conflict(
                    "disclosure/itas",
                    page(at, on, ItemText.refusal(e.why().name(), visit.words()), "", List.of(), visit));
        }
    }

    /// Forgets that items were entered.
    @KeepsDisclosures
    @PostMapping("/unfiled")
    ModelAndView unfile(@PathVariable String agency, @PathVariable int year, @RequestParam String codes) {
        AgencyYear at = agencies.year(agency, year);
        try {
            approvals.unfile(at.agency().id(), at.year(), ItemCodes.read(codes).orElse(List.of()));
            return Answer.seeOther(ItemText.path(at) + "/itas?told=unfiled");
        } catch (NoMove _) {
            return Answer.seeOther(ItemText.path(at) + "/itas");
        }
    }

    private ItasPage page(
            AgencyYear at, String on, @Nullable String fault, String told, List<String> filed, Visit visit) {
        Words words = visit.words();
        boolean keeps = visit.may(KeepsDisclosures.class);
        List<Item> all = items.of(at).items();
        var entries = new ArrayList<ItasPage.Entry>();
        for (Item item : all) {
            Disclosure known = item.known();
            entries.add(new ItasPage.Entry(
                    item.code(),
                    words.pick(item.rule().title()),
                    ItemText.path(at, item.code()),
                    ItemText.badge(known, words),
                    text(known),
                    known.evidence().stream().anyMatch(Evidence::isLive) ? words.lookup("disclosure.live") : null,
                    keeps && known.state() == ItemState.APPROVED));
        }
        boolean ready = entries.stream().anyMatch(ItasPage.Entry::ready);
        String path = ItemText.path(at) + "/itas";
        return new ItasPage(
                words.text("disclosure.itas.lead", words.pick(at.agency().name()), words.year(at.year())),
                List.of(ItemText.all(at, words)),
                ItemText.told(told, words),
                told.equals("filed") && keeps && !filed.isEmpty()
                        ? path + "/unfiled?codes=" + String.join("+", filed)
                        : null,
                fault,
                entries,
                ready
                        ? Field.text("on", words.lookup("disclosure.itas.on"))
                                .hint(words.lookup("disclosure.day.hint"))
                                .value(Days.entered(on, words))
                                .required()
                        : null,
                table(all, visit),
                path);
    }

    /// As it is pasted into ITAS: each address on a line, its note beneath.
    private static String text(Disclosure known) {
        String addresses = known.evidence().stream()
                .map(one -> one.note().isEmpty() ? one.address() : one.address() + "\n" + one.note())
                .collect(Collectors.joining("\n"));
        return known.remark().isEmpty() ? addresses : addresses + "\n" + known.remark();
    }

    /// One row for each address.
    private static Table table(List<Item> all, Visit visit) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("disclosure.itas"),
                        List.of(
                                Column.text(words.lookup("disclosure.code")),
                                Column.text(words.lookup("disclosure.item")),
                                Column.number(words.lookup("disclosure.place")),
                                Column.text(words.lookup("disclosure.address")),
                                Column.text(words.lookup("disclosure.note")),
                                Column.text(words.lookup("disclosure.source")),
                                Column.text(words.lookup("disclosure.remark")),
                                Column.text(words.lookup("disclosure.state"))),
                        all.stream()
                                .flatMap(item -> item.known().evidence().stream()
                                        .map(one -> Table.Row.of(
                                                new Cell.Code(item.code()),
                                                Cell.text(words.pick(item.rule().title())),
                                                Cell.number(Integer.toString(one.place())),
                                                Cell.text(one.address()),
                                                Cell.text(one.note()),
                                                Cell.text(ItemText.source(one, words)),
                                                Cell.text(item.known().remark()),
                                                new Cell.Marked(ItemText.badge(item.known(), words)))))
                                .toList())
                .downloads(HasTables.downloads(visit, "itas"));
    }
}
