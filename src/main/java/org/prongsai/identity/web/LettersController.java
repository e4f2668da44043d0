package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.signin.ActivationLetters;
import org.prongsai.identity.signin.ActivationLetters.Printed;
import org.prongsai.identity.signin.ActivationLetters.Reader;
import org.prongsai.identity.signin.Factors;
import org.prongsai.identity.signin.Means;
import org.prongsai.web.Answer;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Qr;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Letters by which accounts start: an operator prints them for anyone, an agency's officers for its own people. That
/// is
/// a grave act, since a letter stands in for all that its reader could show.
@Controller
@KeepsSessions
class LettersController {
    private static final String INSTALLATION = "/operator/letters";
    private static final String AGENCY = "/agencies/{agency}/letters";
    private static final String PAGE = "identity/letters";

    private final ActivationLetters letters;
    private final Agencies agencies;
    private final SignedIn signedIn;
    private final Factors factors;
    private final SiteAddress site;
    private final Emblems emblems;

    LettersController(
            ActivationLetters letters,
            Agencies agencies,
            SignedIn signedIn,
            Factors factors,
            SiteAddress site,
            Emblems emblems) {
        this.letters = letters;
        this.agencies = agencies;
        this.signedIn = signedIn;
        this.factors = factors;
        this.site = site;
        this.emblems = emblems;
    }

    @GetMapping(INSTALLATION)
    ModelAndView page(@RequestParam(defaultValue = "") String q, Visit visit) {
        return Answer.page(PAGE, page(letters.readers(plain(q)), plain(q), null, visit));
    }

    @PostMapping(INSTALLATION)
    ModelAndView print(@RequestParam(defaultValue = "") Set<UUID> person, Visit visit, HttpServletRequest request) {
        return print(letters.readers(""), person, null, visit, request);
    }

    @PostMapping(INSTALLATION + "/{person}/revoke")
    ModelAndView revoke(@PathVariable UUID person, Visit visit) {
        letters.revoke(letters.readers(""), new PersonId(person));
        return Answer.seeOther(INSTALLATION);
    }

    @PrintsLetters
    @GetMapping(AGENCY)
    ModelAndView page(@PathVariable String agency, @RequestParam(defaultValue = "") String q, Visit visit) {
        return Answer.page(PAGE, page(letters.readers(plain(q), id(agency)), plain(q), null, visit));
    }

    @PrintsLetters
    @PostMapping(AGENCY)
    ModelAndView print(
            @PathVariable String agency,
            @RequestParam(defaultValue = "") Set<UUID> person,
            Visit visit,
            HttpServletRequest request) {
        return print(letters.readers("", id(agency)), person, agencies.require(agency), visit, request);
    }

    @PrintsLetters
    @PostMapping(AGENCY + "/{person}/revoke")
    ModelAndView revoke(@PathVariable String agency, @PathVariable UUID person, Visit visit) {
        letters.revoke(letters.readers("", id(agency)), new PersonId(person));
        return Answer.seeOther("/agencies/" + agency + "/letters");
    }

    /// @param sender the agency from which the letters come; null for the installation
    private ModelAndView print(
            List<Reader> readers, Set<UUID> wanted, @Nullable Agency sender, Visit visit, HttpServletRequest request) {
        boolean proved = signedIn.session(request)
                .filter(session -> session.means() == Means.SAMPLE || factors.mayActGravely(session))
                .isPresent();
        if (!proved) {
            return Answer.seeOther("/sign-in?again=true&to=" + URLEncoder.encode(visit.path(), StandardCharsets.UTF_8));
        }
        List<Printed> printed = letters.print(readers, wanted);
        if (printed.isEmpty()) {
            String why = visit.words().lookup("identity.letters.nobody");
            return Answer.invalid(PAGE, page(readers, "", why, visit));
        }
        return Answer.page(
                "identity/letters_print",
                new LettersPrintPage(
                        printed.stream()
                                .map(letter -> sheet(letter, visit.words()))
                                .toList(),
                        visit.path(),
                        sender == null ? null : visit.words().pick(sender.name()),
                        sender == null ? null : emblems.of(sender, visit.words())));
    }

    private LettersPrintPage.Sheet sheet(Printed letter, Words words) {
        String page = site.of("/sign-in/letter");
        return new LettersPrintPage.Sheet(
                words.pick(letter.person().name()),
                page,
                letter.code().grouped(),
                Qr.of(page + "#" + letter.code().text()),
                words.moment(letter.until()));
    }

    private static LettersPage page(List<Reader> readers, String query, @Nullable String wrong, Visit visit) {
        Words words = visit.words();
        List<Option> options = readers.stream()
                .map(reader -> new Option(
                        reader.person().id().value().toString(),
                        words.pick(reader.person().name()),
                        state(reader, words)))
                .toList();
        List<LettersPage.Out> out = readers.stream()
                .filter(reader -> reader.until() != null)
                .map(reader -> new LettersPage.Out(
                        words.pick(reader.person().name()),
                        state(reader, words),
                        visit.path() + "/" + reader.person().id().value() + "/revoke"))
                .toList();
        return new LettersPage(
                visit.path(),
                Field.text("q", words.lookup("identity.letters.search"))
                        .with("type", "search")
                        .value(query),
                options.isEmpty()
                        ? null
                        : Field.checks("person", words.lookup("identity.letters.who"), options)
                                .required()
                                .error(wrong),
                out);
    }

    private static String state(Reader reader, Words words) {
        if (reader.until() != null) {
            return words.text("identity.letters.until", words.moment(reader.until()));
        }
        return words.lookup(reader.started() ? "identity.letters.started" : "identity.letters.new");
    }

    /// Without what the database cannot keep.
    private static String plain(String typed) {
        return typed.replace("\0", "");
    }

    private UUID id(String agency) {
        return agencies.find(agency)
                .orElseThrow(() -> new NoSuchElementException("no agency " + agency))
                .id()
                .value();
    }
}
