package org.prongsai.portal.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.Copy;
import org.prongsai.portal.PortalIndex;
import org.prongsai.portal.YearIndex;
import org.prongsai.web.BarePages;
import org.prongsai.web.Language;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Switch;
import org.prongsai.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Prints public pages.
@Component
class Site {
    private final BarePages pages;
    private final SiteAddress address;

    Site(BarePages pages, SiteAddress address) {
        this.pages = pages;
        this.address = address;
    }

    /// A page's place on the site.
    ///
    /// @param index what is public
    /// @param year  whose page it is; null for a page of no year
    /// @param rest  beneath the year, or beneath the language where there is none; with its query
    /// @param asked what the search box holds
    record Place(
            Language language, PortalIndex index, @Nullable YearIndex year, String rest, String asked) {
        /// A page of a year.
        static Place of(Language language, PortalIndex index, YearIndex year, String rest) {
            return new Place(language, index, year, rest, "");
        }

        String path() {
            return year == null ? rest : "/" + year.year() + rest;
        }

        boolean madeUp() {
            return year == null ? index.madeUp() : year.release().madeUp();
        }

        @Nullable Switch years() {
            return year == null
                    ? null
                    : new Switch(
                            String.valueOf(year.year()),
                            index.years().stream()
                                    .map(one -> new Switch.Way(
                                            String.valueOf(one.year()),
                                            "/" + language.tag() + "/" + one.year() + rest,
                                            one == year))
                                    .toList());
        }
    }

    Words words(Language language) {
        return pages.words(language);
    }

    /// A page with what its template asks for.
    ///
    /// @param about the page in a sentence
    /// @param card  path of a picture of it; null for the program's own
    Copy page(String template, Place place, Object page, String about, @Nullable String card) {
        return print(HttpStatus.OK, template, place, page, about, card);
    }

    private Copy print(
            HttpStatus status, String template, Place place, Object page, String about, @Nullable String card) {
        Words words = words(place.language());
        var frame = new SiteFrame(
                words,
                pages::asset,
                place.path(),
                place.years(),
                place.madeUp(),
                place.asked(),
                about,
                address.known()
                        .map(site -> site + (card == null ? pages.asset("shared.png") : card))
                        .orElse(null));
        return Copy.html(status, pages.print("portal/" + template, words, Map.of("frame", frame, "page", page)));
    }

    /// Says that there is no such page, and where to look.
    Copy none(Language language, PortalIndex index, String rest) {
        var place = new Place(language, index, null, rest, "");
        Words words = words(language);
        return print(
                HttpStatus.NOT_FOUND,
                "none",
                place,
                new NonePage(words.lookup("portal.none.title"), words.lookup("portal.none.text")),
                words.lookup("portal.none.text"),
                null);
    }

    /// What stands there before anything is published.
    Copy empty(Language language, PortalIndex index, String rest) {
        var place = new Place(language, index, null, rest, "");
        Words words = words(language);
        return print(
                HttpStatus.OK,
                "none",
                place,
                new NonePage(words.lookup("portal.empty.title"), words.lookup("portal.empty.text")),
                words.lookup("portal.empty.text"),
                null);
    }

    /// The years that are published.
    static List<Integer> years(PortalIndex index) {
        return index.years().stream().map(YearIndex::year).toList();
    }

    /// A year of the index.
    ///
    /// @throws NoSuchElementException if it is not published
    static YearIndex year(PortalIndex index, int year) {
        return index.year(year).orElseThrow(() -> new NoSuchElementException("not published: " + year));
    }
}
