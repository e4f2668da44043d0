package org.prongsai.national.yearbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.prongsai.framework.Node;
import org.prongsai.national.award.AwardRule;
import org.prongsai.national.award.CertificatePrinter;
import org.prongsai.national.award.Letter;
import org.prongsai.published.Brief;
import org.prongsai.published.NationalFigures;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

/// Words the letter that goes with a circle's table: how many there are, how they did, and where they are weakest.
public final class CircleLetter {
    private static final int WEAKEST = 3;

    private CircleLetter() {}

    public static Letter of(PublishedYear year, Circle circle, AwardRule rule) {
        Words words = CertificatePrinter.in(Language.TH);
        int buddhist = year.release().year().buddhistYear();
        NationalFigures.Group group = circle.figures();
        String name = circle.name().th();
        String within = words.text("national.tables.within." + circle.sort(), name);
        var body = new ArrayList<String>();
        body.add(words.text("national.letter.body", buddhist, CertificatePrinter.given(year.release(), words)));
        body.add(words.text(
                "national.tables.letter.counts",
                within,
                words.count(group.agencies()),
                words.count(group.passed()),
                rounded(group.passRate()),
                rounded(year.figures().whole().passRate())));
        if (group.spread().scored() > 0) {
            body.add(words.text(
                    "national.tables.letter.scores",
                    rounded(group.spread().mean()),
                    rounded(group.spread().median()),
                    rounded(group.spread().least()),
                    rounded(group.spread().most()),
                    grades(group, words)));
            body.add(words.text("national.tables.letter.weakest", weakest(year, circle, words)));
        }
        body.add(words.lookup("national.tables.letter.more"));
        if (year.release().madeUp()) {
            body.add(words.lookup("national.certificate.madeUp"));
        }
        return new Letter(
                words.text("national.tables.letter.file", within, buddhist),
                rule.letterNumber(),
                rule.letterDate(),
                words.text("national.tables.letter.subject", buddhist, within),
                circle.isBangkok()
                        ? words.lookup("national.tables.to.BANGKOK")
                        : words.text("national.tables.to." + circle.sort(), name),
                List.of(words.text("national.tables.letter.enclosed", within)),
                body,
                rule.signerTh(),
                circle.page(buddhist),
                words.lookup("national.tables.letter.code"));
    }

    static String rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String grades(NationalFigures.Group group, Words words) {
        return group.grades().entrySet().stream()
                .filter(grade -> grade.getValue() > 0)
                .map(grade -> words.text("national.tables.letter.grade", grade.getKey(), words.count(grade.getValue())))
                .collect(Collectors.joining(" "));
    }

    private static String weakest(PublishedYear year, Circle circle, Words words) {
        List<String> codes = year.edition().nodes().map(Node::code).toList();
        List<Brief> scores = year.scores().stream().filter(circle::has).toList();
        return year.indicators().stream()
                .map(node -> new Weak(node, mean(scores, codes.indexOf(node.code()))))
                .filter(weak -> !Double.isNaN(weak.mean()))
                .sorted(Comparator.comparingDouble(Weak::mean))
                .limit(WEAKEST)
                .map(weak -> words.text(
                        "national.tables.letter.indicator",
                        weak.node().shownCode(),
                        weak.node().label().th(),
                        rounded(weak.mean())))
                .collect(Collectors.joining(" "));
    }

    private record Weak(Node node, double mean) {}

    private static double mean(List<Brief> scores, int at) {
        return scores.stream()
                .map(score -> score.points().get(at))
                .filter(Objects::nonNull)
                .mapToDouble(points -> Objects.requireNonNull(points).doubleValue())
                .average()
                .orElse(Double.NaN);
    }
}
