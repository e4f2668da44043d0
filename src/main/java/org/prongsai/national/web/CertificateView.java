package org.prongsai.national.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.national.award.Award;
import org.prongsai.national.award.CertificateName;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.published.Release;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Tone;

/// Lays out an agency's certificate of a year.
record CertificateView(AgencyYear at, Visit visit) {
    static final String GUIDE = "national-certificate";

    /// @param award null where the agency's result is not public
    /// @param known what was confirmed; null where nothing was
    /// @param open  whether it may still be confirmed
    NationalPage page(
            @Nullable Award award, @Nullable CertificateName known, boolean open, NameForm form, FieldErrors errors) {
        Words words = visit.words();
        var parts = new ArrayList<Part>();
        if (award != null && award.score().total() != null) {
            parts.add(handed(award));
        }
        if (open) {
            parts.add(spelling(known, form, errors));
        } else if (award != null) {
            parts.add(Part.of(words.lookup("national.certificate.spelling"), null)
                    .texts(List.of(
                            award.name().th(),
                            award.name().en(),
                            words.lookup(
                                    known == null
                                            ? "national.certificate.registered"
                                            : "national.certificate.closed"))));
        }
        NationalPage page = NationalPage.of(
                words.lookup("national.certificate"),
                words.text(
                        award == null ? "national.certificate.lead.before" : "national.certificate.lead",
                        words.year(at.year())),
                GUIDE,
                parts);
        return award == null ? page : page.facts(facts(award, words));
    }

    private Part spelling(@Nullable CertificateName known, NameForm form, FieldErrors errors) {
        Words words = visit.words();
        Part part = Part.of(
                words.lookup("national.certificate.spelling"), words.lookup("national.certificate.spelling.lead"));
        String state = known == null
                ? words.lookup("national.certificate.unconfirmed")
                : words.text("national.certificate.confirmedAt", words.moment(known.confirmedAt()));
        if (!visit.may(ConfirmsCertificate.class)) {
            return part.texts(List.of(state, form.nameTh(), form.nameEn()));
        }
        return part.texts(List.of(state))
                .form(Asked.post(
                                CertificateController.path(at),
                                form.fields(errors, words),
                                words.lookup("national.certificate.confirm"))
                        .doneOnce()
                        .hidden("version", Integer.toString(form.version())));
    }

    private Part handed(Award award) {
        Words words = visit.words();
        String path = CertificateController.path(at);
        var actions = new ArrayList<Action>();
        if (award.isHonoured()) {
            actions.add(Action.primary(words.lookup("national.certificate.pdf.th"), path + "/certificate.pdf?in=th")
                    .icon(Icon.DOWNLOAD));
            actions.add(Action.secondary(words.lookup("national.certificate.pdf.en"), path + "/certificate.pdf?in=en")
                    .icon(Icon.DOWNLOAD));
            actions.add(Action.quiet(words.lookup("national.certificate.verify"), award.address()));
        }
        actions.add(Action.secondary(words.lookup("national.certificate.letter"), path + "/letter.pdf")
                .icon(Icon.DOWNLOAD));
        return Part.of(
                        words.lookup("national.certificate.files"),
                        words.lookup(
                                award.isHonoured()
                                        ? "national.certificate.files.lead"
                                        : "national.certificate.files.none"))
                .actions(actions);
    }

    /// What is certified of a result.
    static List<Fact> facts(Award award, Words words) {
        Release release = award.release();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("national.agency"), words.pick(award.name())));
        facts.add(Fact.of(words.lookup("national.year"), words.year(release.year())));
        BigDecimal total = award.score().total();
        facts.add(Fact.of(
                words.lookup("national.total"),
                total == null ? words.lookup("national.total.withheld") : words.score(total)));
        Bilingual grade = award.grade();
        if (grade != null) {
            facts.add(Fact.of(words.lookup("national.grade"), words.pick(grade)));
        }
        facts.add(new Fact(
                words.lookup("national.awards.certificate"),
                new Cell.Marked(
                        award.isHonoured()
                                ? Badge.of(words.lookup("national.certificate.honoured"), Tone.GOOD)
                                : Badge.of(words.lookup("national.awards.certificate.none"), Tone.NEUTRAL))));
        if (!release.resolution().isBlank()) {
            facts.add(Fact.of(words.lookup("national.publication.resolution"), resolution(release, words)));
        }
        facts.add(Fact.of(
                words.lookup("national.publication.publishedAt"),
                words.date(LocalDate.ofInstant(release.publishedAt(), ThaiDate.ZONE))));
        facts.add(Fact.of(words.lookup("national.publication.release"), words.count(release.version())));
        if (release.madeUp()) {
            facts.add(Fact.of(words.lookup("national.certificate.note"), words.lookup("national.certificate.madeUp")));
        }
        return facts;
    }

    private static String resolution(Release release, Words words) {
        LocalDate day = release.resolvedOn();
        return day == null
                ? release.resolution()
                : words.text("national.certificate.resolution", release.resolution(), words.date(day));
    }
}
