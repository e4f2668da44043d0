package org.prongsai.identity.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Reading;
import org.prongsai.document.Table;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.ItemCodes;
import org.prongsai.identity.Unit;
import org.prongsai.identity.UnitList;
import org.prongsai.identity.Units;
import org.prongsai.identity.UnitsImport;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes in lists of units, after showing what they would do; the whole agency's, so that a role for a unit
/// does not
/// suffice.
@Controller
@KeepsAgency
@RequestMapping("/agencies/{agency}/units/import")
class UnitsImportController {
    private static final String PAGE = "identity/list_import";
    private static final String[] HEADINGS = {"name_th", "ชื่อ", "ชื่อภาษาไทย", "หน่วยงาน"};
    private static final ListKind KIND = new ListKind(
            "/agencies/{agency}/units/import",
            "units",
            "identity.list.units.title",
            "identity.list.units.lead",
            "identity.list.units.hint",
            "identity.list.units.store");

    private final Agencies agencies;
    private final Units units;
    private final UnitsImport lists;

    UnitsImportController(Agencies agencies, Units units, UnitsImport lists) {
        this.agencies = agencies;
        this.units = units;
        this.lists = lists;
    }

    @GetMapping
    ModelAndView form(@PathVariable String agency, Words words) {
        return Answer.page(PAGE, view(agencies.require(agency), words).asked(null, FieldErrors.NONE));
    }

    /// Shows what the list would do; nothing is stored yet.
    @PostMapping
    ModelAndView preview(@PathVariable String agency, @ModelAttribute ListForm form, Words words) {
        Agency found = agencies.require(agency);
        if (form.isEmpty()) {
            return refused(found, null, words.lookup("identity.list.nothing"), words);
        }
        return switch (form.read(HEADINGS)) {
            case Reading.Read(var tables) -> preview(found, tables.getFirst(), words);
            case Reading.TextLines _ -> refused(found, form.paste(), words.lookup("identity.list.no.table"), words);
            case Reading.Refused(var reason) ->
                refused(
                        found,
                        form.paste(),
                        words.text(reason.messageKey(), reason.arguments().toArray()),
                        words);
        };
    }

    private static ModelAndView refused(Agency agency, @Nullable String paste, String why, Words words) {
        return Answer.invalid(PAGE, view(agency, words).asked(paste, FieldErrors.NONE.and("file", why)));
    }

    private ModelAndView preview(Agency agency, Table table, Words words) {
        UnitList.Plan plan = UnitList.compare(table, units.all(agency.id()));
        var page = page(agency, plan, ListForm.text(table), words);
        return plan.faults().isEmpty() ? Answer.page(PAGE, page) : Answer.invalid(PAGE, page);
    }

    /// Stores what the preview showed, unless it would be something else by now.
    @PostMapping("/store")
    ModelAndView store(@PathVariable String agency, @RequestParam String text, @RequestParam int count, Words words) {
        Agency found = agencies.require(agency);
        if (!(new ListForm(null, text).read(HEADINGS) instanceof Reading.Read(var tables))) {
            return Answer.invalid(PAGE, view(found, words).asked(text, FieldErrors.NONE));
        }
        UnitList.Plan plan = UnitList.compare(tables.getFirst(), units.all(found.id()));
        if (!plan.faults().isEmpty() || plan.changes().size() != count) {
            return Answer.conflict(PAGE, page(found, plan, text, words));
        }
        lists.store(found.id(), plan);
        return Answer.seeOther(found.path() + "/units?told=imported");
    }

    private static ListImportPage page(Agency agency, UnitList.Plan plan, String text, Words words) {
        long added = plan.changes().stream()
                .filter(change -> change.before() == null)
                .count();
        return view(agency, words)
                .shown(
                        new ListImport.Shown(
                                plan.changes().stream()
                                        .map(UnitsImportController::row)
                                        .toList(),
                                plan.faults(),
                                plan.doubts(),
                                words.text(
                                        "identity.list.units.summary",
                                        added,
                                        plan.changes().size() - added,
                                        plan.same())),
                        text);
    }

    private static ListImport.Change row(UnitList.Change change) {
        Unit before = change.before();
        return new ListImport.Change(
                change.row(),
                before == null,
                said(change.name(), change.items()),
                change.parent(),
                before == null ? "" : said(before.name(), before.items()));
    }

    private static String said(Bilingual name, List<String> items) {
        return Stream.of(name.th(), name.en(), ItemCodes.write(items))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(joining(" · "));
    }

    private static ListImport view(Agency agency, Words words) {
        return new ListImport(KIND, agency.path() + "/units/import", words);
    }
}
