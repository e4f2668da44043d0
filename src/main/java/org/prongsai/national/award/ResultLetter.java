package org.prongsai.national.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.published.Release;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

/// Words the letter that tells an agency its published result (หนังสือแจ้งผลการประเมิน).
public final class ResultLetter {
    private ResultLetter() {}

    /// The letter of an agency.
    public static Letter of(Award award) {
        Words words = CertificatePrinter.in(Language.TH);
        Release release = award.release();
        int year = release.year().buddhistYear();
        String name = award.name().th();
        var body = new ArrayList<String>();
        body.add(words.text("national.letter.body", year, CertificatePrinter.given(release, words)));
        BigDecimal total = award.score().total();
        if (total == null) {
            body.add(words.text("national.letter.withheld", name));
        } else {
            Bilingual grade = award.grade();
            body.add(words.text(
                    "national.letter.result",
                    name,
                    words.score(total),
                    grade == null ? "–" : grade.th(),
                    words.lookup(award.score().passed() ? "national.letter.passed" : "national.letter.failed"),
                    award.edition().passMark().stripTrailingZeros().toPlainString(),
                    parts(award, words)));
        }
        if (award.isHonoured()) {
            body.add(words.text("national.letter.honoured", name));
        }
        if (release.version() > 1) {
            body.add(words.text("national.letter.corrected", release.version(), release.reason()));
        }
        body.add(words.lookup("national.letter.more"));
        if (release.madeUp()) {
            body.add(words.lookup("national.certificate.madeUp"));
        }
        return new Letter(
                words.text("national.letter.file", name, year),
                award.rule().letterNumber(),
                award.rule().letterDate(),
                words.text("national.letter.subject", year),
                words.text("national.letter.to", name),
                award.isHonoured() ? List.of(words.lookup("national.letter.enclosed")) : List.of(),
                body,
                award.rule().signerTh(),
                award.result(),
                words.lookup("national.letter.code"));
    }

    private static String parts(Award award, Words words) {
        return award.edition().root().children().stream()
                .map(part -> {
                    BigDecimal points = award.score().points(award.edition(), part.code());
                    return words.text(
                            "national.letter.part",
                            part.label().th(),
                            points == null ? words.lookup("national.letter.none") : words.score(points));
                })
                .collect(Collectors.joining(" "));
    }
}
