package org.prongsai.national.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.national.award.Award;
import org.prongsai.national.award.Awards;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.published.Release;
import org.prongsai.published.Releases;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.ui.Action;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Says anybody what a certificate certifies: the QR code on it leads here. All comes from what was published, so that
/// who alters a certificate is found out.
@Controller
@OpenToAll
class CertifiedController {
    private final Releases releases;
    private final Awards awards;

    CertifiedController(Releases releases, Awards awards) {
        this.releases = releases;
        this.awards = awards;
    }

    /// @param version  of the release that the certificate was made from
    /// @param honoured code of the agency
    @GetMapping("/certificates/{year:2[5-9][0-9]{2}}/{version:[0-9]{1,4}}/{honoured}")
    ModelAndView page(@PathVariable int year, @PathVariable int version, @PathVariable String honoured, Words words) {
        List<Release> all = releases.of(new FiscalYear(year));
        Optional<Award> found = all.stream()
                .filter(release -> release.version() == version)
                .findFirst()
                .flatMap(release -> awards.of(release, honoured))
                .filter(Award::isHonoured);
        if (found.isEmpty()) {
            ModelAndView answer = Answer.page(
                    Country.PAGE,
                    NationalPage.of(
                            words.lookup("national.certified.none"),
                            words.lookup("national.certified.none.lead"),
                            CertificateView.GUIDE,
                            List.of()));
            answer.setStatus(HttpStatus.NOT_FOUND);
            return answer;
        }
        Award award = found.get();
        Release standing = all.getFirst();
        var texts = new ArrayList<String>();
        NationalPage page = NationalPage.of(
                words.lookup("national.certified"),
                words.lookup("national.certified.lead"),
                CertificateView.GUIDE,
                List.of());
        if (standing.version() == version) {
            texts.add(words.lookup("national.certified.stands"));
        } else if (stillHolds(award, awards.of(standing, honoured))) {
            texts.add(words.text("national.certified.same", words.count(standing.version())));
        } else {
            texts.add(words.text("national.certified.changed", words.count(standing.version()), standing.reason()));
            page = page.refused(words.lookup("national.certified.invalid"));
        }
        return Answer.page(
                Country.PAGE,
                page.facts(CertificateView.facts(award, words))
                        .parts(List.of(Part.of(words.lookup("national.certified.today"), null)
                                .texts(texts)
                                .actions(List.of(Action.secondary(
                                        words.lookup("national.place.public"),
                                        "/" + words.language().tag() + "/" + year + "/agencies/" + honoured))))));
    }

    private static boolean stillHolds(Award before, Optional<Award> now) {
        return now.filter(Award::isHonoured)
                .filter(award -> Objects.equals(shown(award), shown(before)))
                .isPresent();
    }

    /// What a certificate prints of the result.
    private static String shown(Award award) {
        return award.score().total() + " " + award.score().grade();
    }
}
