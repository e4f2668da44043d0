package org.prongsai.survey;

import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.PageLayout.Margins;
import org.prongsai.document.paper.PageLayout.PageNumbers;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.identity.Agency;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.survey.seal.KeyFiles;
import org.prongsai.survey.token.Pass;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.springframework.stereotype.Service;

/// Prints slips of paper: each holds one pass, and whoever draws it from the box answers with it. Nothing of a slip is
/// kept but that there was one; nobody knows who drew which.
@Service
public class Slips {
    /// The most slips of one print.
    public static final int MOST = 1000;

    private static final int ACROSS = 2;
    private static final Words THAI = Words.in(Language.TH);
    private static final String STYLE = """
            table { width: 100%; border-collapse: collapse; table-layout: fixed }
            tr { page-break-inside: avoid }
            td { border: 0.5pt dashed #555; width: 50%; text-align: center; vertical-align: top; padding: 0.15cm 0.3cm }
            p { margin: 0; font-size: 11pt; line-height: 1.15 }
            p.title { font-weight: bold }
            img { width: 6cm; height: 6cm }
            """;

    private final SurveyCounts counts;
    private final KeyFiles keys;
    private final AnswerAddress addresses;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Slips(SurveyCounts counts, KeyFiles keys, AnswerAddress addresses, Clock clock) {
        this.counts = counts;
        this.keys = keys;
        this.addresses = addresses;
        this.clock = clock;
    }

    /// Whether slips of a survey can be printed now.
    public static boolean canPrint(Survey survey) {
        return survey.state() == State.OPEN
                && survey.held() != Held.ITAS
                && survey.ways().contains(Way.SLIP);
    }

    /// Makes slips and counts them.
    ///
    /// @param number 1 to 1,000
    /// @return sheets of A4 to be printed once, cut, folded and put into a box
    /// @throws NoSuchElementException if the survey takes no slips now
    public byte[] print(Agency agency, Survey survey, int number) {
        if (!canPrint(survey)) {
            throw new NoSuchElementException("no slips of " + survey.id());
        }
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(number + " slips");
        }
        List<String> made = new ArrayList<>(passes(survey.id(), number).stream()
                .map(pass -> addresses.slip(survey.id(), pass))
                .toList());
        Collections.shuffle(made, random);
        byte[] sheets = pdf(agency, survey, made);
        counts.printed(survey, number);
        return sheets;
    }

    /// New passes of a survey, signed by its key.
    ///
    /// @throws NoSuchElementException if its keys are gone
    List<Pass> passes(UUID survey, int number) {
        RSAPrivateCrtKey key =
                keys.signing(survey).orElseThrow(() -> new NoSuchElementException("no key of survey " + survey));
        var passes = new ArrayList<Pass>();
        for (int i = 0; i < number; i++) {
            passes.add(Pass.signed(survey, key, random));
        }
        return passes;
    }

    private byte[] pdf(Agency agency, Survey survey, List<String> addressesOfSlips) {
        String title = THAI.text("survey.slip.title", survey.title().th());
        var html = new StringBuilder("<html><head><style>").append(STYLE).append("</style></head><body><table>");
        Poster.cells(html, addressesOfSlips, ACROSS, address -> slip(html, agency, survey, address));
        html.append("</table></body></html>");
        return PdfWriter.write(
                html.toString(),
                PdfOptions.official(title, clock.instant())
                        .on(new PageLayout(21.0, 29.7, new Margins(1, 1, 1, 1), PageNumbers.NONE))
                        .by(agency.name().th(), title)
                        .withDigitsAsWritten());
    }

    private static void slip(StringBuilder html, Agency agency, Survey survey, String address) {
        Poster.line(
                html, "title", agency.shortName().th() + " · " + survey.title().th());
        Poster.code(html, address);
        Poster.line(
                html, "", THAI.text("survey.slip.until", THAI.date(survey.days().last())));
        Poster.line(html, "", THAI.lookup("survey.slip.once"));
        if (survey.held() == Held.INTERNAL) {
            Poster.line(html, "", THAI.lookup("survey.internal"));
        }
    }
}
