package org.prongsai.assessment.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Tab;

/// What the pages of the commission's console share.
final class Console {
    static final String PAGE = "assessment/console";
    static final String FORM = "ui/form_page";
    static final int ROWS = 50;

    private final Words words;
    private final People people;
    private final Map<PersonId, String> names = new HashMap<>();

    Console(Visit visit, People people) {
        this.words = visit.words();
        this.people = people;
    }

    static String path(FiscalYear year) {
        return "/assessment/" + year.buddhistYear();
    }

    static String round(FiscalYear year) {
        return path(year) + "/round";
    }

    /// The ways to the other pages of a year.
    ///
    /// @param current address of the one that is shown
    List<Tab> tabs(FiscalYear year, String current) {
        return List.of(
                tab("assessment.round.settings", round(year), current),
                tab("assessment.round.assessors", round(year) + "/assessors", current),
                tab("assessment.round.calibration", path(year) + "/calibration-set", current),
                tab("assessment.seat.title", round(year) + "/seats", current),
                tab("assessment.round.progress", round(year) + "/progress", current),
                tab("survey.interview.tab", round(year) + "/interviews", current),
                tab("assessment.agreement.title", path(year) + "/agreement", current),
                tab("assessment.stock.title", path(year) + "/comments", current));
    }

    private Tab tab(String key, String href, String current) {
        return Tab.of(words.lookup(key), href, href.equals(current));
    }

    /// What someone is called.
    String name(PersonId person) {
        return names.computeIfAbsent(
                person, id -> people.find(id).map(one -> words.pick(one.name())).orElse("–"));
    }

    /// Hundredths of judging an item, as items.
    String items(int work) {
        return words.count(Math.round(work / 100.0));
    }

    /// `0.49`, `−0.12`
    static String decimal(double number, int places) {
        String text = BigDecimal.valueOf(number)
                .setScale(places, RoundingMode.HALF_UP)
                .toPlainString();
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }

    /// What was just done, if `told` says so.
    static @Nullable String told(String prefix, String told, Words words) {
        return !told.isEmpty() && words.has(prefix + told) ? words.lookup(prefix + told) : null;
    }

    static PersonId person(String id) {
        try {
            return new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NoSuchElementException("no person " + id, e);
        }
    }
}
