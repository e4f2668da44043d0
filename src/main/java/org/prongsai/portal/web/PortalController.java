package org.prongsai.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.prongsai.identity.AgencyKind;
import org.prongsai.portal.Copy;
import org.prongsai.portal.Entry;
import org.prongsai.portal.PortalAnswers;
import org.prongsai.portal.PortalIndex;
import org.prongsai.portal.YearIndex;
import org.prongsai.published.PublishedScore;
import org.prongsai.published.Releases;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The public pages; their addresses carry the language, so that no cookie does.
@Controller
@OpenToAll
class PortalController {
    private static final String ROOT = "/{language:th|en}";
    private static final int ROOT_LENGTH = "/th".length();
    private static final String YEAR = ROOT + "/{year:[0-9]{4}}";

    private final PortalAnswers answers;
    private final Site site;
    private final Releases releases;

    PortalController(PortalAnswers answers, Site site, Releases releases) {
        this.answers = answers;
        this.site = site;
        this.releases = releases;
    }

    /// The country in the latest year.
    @GetMapping(ROOT)
    void home(@PathVariable String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(
                language,
                request,
                response,
                (tongue, index) -> index.latest()
                        .map(year -> national(tongue, index, year))
                        .orElseGet(() -> site.empty(tongue, index, "")));
    }

    @GetMapping(YEAR)
    void year(
            @PathVariable String language,
            @PathVariable int year,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(language, request, response, (tongue, index) -> national(tongue, index, Site.year(index, year)));
    }

    private Copy national(Language language, PortalIndex index, YearIndex year) {
        NationalPage page = new NationalView(year, site.words(language)).page();
        return site.page("national", Site.Place.of(language, index, year, ""), page, page.lead(), null);
    }

    @GetMapping(YEAR + "/agencies/{code}")
    void agency(
            @PathVariable String language,
            @PathVariable int year,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(language, request, response, (tongue, index) -> {
            YearIndex at = Site.year(index, year);
            Entry entry = at.find(code).orElseThrow(() -> new NoSuchElementException("not published: " + code));
            PublishedScore score = releases.score(at.release(), code).orElseThrow();
            Words words = site.words(tongue);
            var past = new PastYears(index, entry.agency().id(), words);
            var view = new AgencyView(at, entry, score, past, words);
            String card = "/card/" + year + "/" + code + (tongue == Language.TH ? "" : ".en") + ".png";
            return site.page(
                    "agency",
                    Site.Place.of(tongue, index, at, "/agencies/" + code),
                    view.page(),
                    words.text("portal.agency.about", words.pick(entry.agency().name()), view.about()),
                    card);
        });
    }

    @GetMapping(YEAR + "/items")
    void items(
            @PathVariable String language,
            @PathVariable int year,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(language, request, response, (tongue, index) -> {
            YearIndex at = Site.year(index, year);
            ItemsPage page = new ItemsView(at, site.words(tongue)).page();
            return site.page("items", Site.Place.of(tongue, index, at, "/items"), page, page.lead(), null);
        });
    }

    @GetMapping(YEAR + "/items/{item}")
    void item(
            @PathVariable String language,
            @PathVariable int year,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(language, request, response, (tongue, index) -> {
            YearIndex at = Site.year(index, year);
            ItemPage page =
                    new ItemView(at, item, code -> releases.score(at.release(), code), site.words(tongue)).page();
            return site.page("item", Site.Place.of(tongue, index, at, "/items/" + item), page, page.title(), null);
        });
    }

    @GetMapping(YEAR + "/kinds/{kind}")
    void kind(
            @PathVariable String language,
            @PathVariable int year,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(language, request, response, (tongue, index) -> {
            YearIndex at = Site.year(index, year);
            AgencyKind only = Arrays.stream(AgencyKind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("no kind " + kind));
            var wanted = new Wanted("", "", province, grade, sort, Wanted.page(page)).of(only);
            ListPage list = new ListView(at, wanted, site.words(tongue)).kind(only);
            return site.page("list", Site.Place.of(tongue, index, at, "/kinds/" + kind), list, list.title(), null);
        });
    }

    @GetMapping(YEAR + "/provinces/{name}")
    void province(
            @PathVariable String language,
            @PathVariable int year,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(language, request, response, (tongue, index) -> {
            YearIndex at = Site.year(index, year);
            if (!at.figures().provinces().containsKey(name)) {
                throw new NoSuchElementException("no province " + name);
            }
            var wanted = new Wanted("", kind, "", grade, sort, Wanted.page(page)).in(name);
            ListPage list = new ListView(at, wanted, site.words(tongue)).province(name);
            String rest = new Shown(at, site.words(tongue)).province(name);
            return site.page(
                    "list",
                    Site.Place.of(tongue, index, at, rest.substring(rest.indexOf("/provinces/"))),
                    list,
                    list.title(),
                    null);
        });
    }

    /// Searches the latest year.
    @GetMapping(ROOT + "/search")
    void search(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(
                language,
                request,
                response,
                (tongue, index) -> index.latest()
                        .map(year -> {
                            var wanted = new Wanted(q, kind, province, grade, sort, Wanted.page(page));
                            ListPage list = new ListView(year, wanted, site.words(tongue)).search();
                            String href = wanted.href("/search", wanted.page());
                            return site.page(
                                    "list",
                                    new Site.Place(tongue, index, null, href, wanted.q()),
                                    list,
                                    list.said(),
                                    null);
                        })
                        .orElseGet(() -> site.empty(tongue, index, "/search")));
    }

    @GetMapping(ROOT + "/methodology")
    void methodology(@PathVariable String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        text(
                "/methodology",
                language,
                request,
                response,
                (words, index) ->
                        new TextViews(words).methodology(index.latest().orElse(null)));
    }

    @GetMapping(ROOT + "/contest")
    void contest(@PathVariable String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        text("/contest", language, request, response, (words, _) -> new TextViews(words).contest());
    }

    /// What can be downloaded.
    @GetMapping(ROOT + "/data")
    void data(@PathVariable String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(language, request, response, (tongue, index) -> {
            DataPage page = new DataView(index, site.words(tongue)).page();
            return site.page("data", new Site.Place(tongue, index, null, "/data", ""), page, page.lead(), null);
        });
    }

    private void text(
            String rest,
            String language,
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<Words, PortalIndex, TextPage> text)
            throws IOException {
        send(language, request, response, (tongue, index) -> {
            TextPage page = text.apply(site.words(tongue), index);
            return site.page("text", new Site.Place(tongue, index, null, rest, ""), page, page.lead(), null);
        });
    }

    /// Whatever else begins so is not there.
    @GetMapping(ROOT + "/**")
    void none(@PathVariable String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(language, request, response, (_, _) -> {
            throw new NoSuchElementException(request.getRequestURI());
        });
    }

    private void send(
            String language,
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<Language, PortalIndex, Copy> maker)
            throws IOException {
        Language tongue = Language.of(language).orElseThrow();
        Function<PortalIndex, Copy> orNone = index -> {
            try {
                return maker.apply(tongue, index);
            } catch (NoSuchElementException e) {
                return site.none(tongue, index, request.getRequestURI().substring(ROOT_LENGTH));
            }
        };
        answers.send(request, response, orNone);
    }
}
