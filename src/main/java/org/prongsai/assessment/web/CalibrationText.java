package org.prongsai.assessment.web;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.CalibrationItem;
import org.prongsai.assessment.Found;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.web.SeenAt;
import org.prongsai.disclosure.web.SnapshotPage;
import org.prongsai.files.FileAddresses;
import org.prongsai.framework.Editions;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;

/// What the pages of the calibration set have in common.
@Component
class CalibrationText {
    private final Editions editions;
    private final FileAddresses files;

    CalibrationText(Editions editions, FileAddresses files) {
        this.editions = editions;
        this.files = files;
    }

    static String answering(FiscalYear year) {
        return "/assessment/" + year.buddhistYear() + "/calibration";
    }

    static String answering(FiscalYear year, UUID item, int attempt) {
        return answering(year) + "/" + item + "?attempt=" + attempt;
    }

    static String building(FiscalYear year) {
        return "/assessment/" + year.buddhistYear() + "/calibration-set";
    }

    /// What the edition of a year asks for.
    ///
    /// @throws NoSuchElementException if it has no such item
    ItemRule rule(FiscalYear year, String code) {
        return editions.forYear(year).stream()
                .findFirst()
                .flatMap(edition -> ItemRule.find(edition, code))
                .orElseThrow(() -> new NoSuchElementException("no item " + code + " in " + year));
    }

    static String title(ItemRule rule, Words words) {
        return rule.code() + " " + words.pick(rule.title());
    }

    /// The copied page, as if it had just been frozen.
    List<SeenAt> seen(CalibrationItem item, Words words) {
        String picture = item.pictureHash();
        return List.of(
                seen(item.address(), item.pageText(), picture == null ? null : files.picture(picture), picture, words));
    }

    private static SeenAt seen(
            String address, String text, @Nullable String picture, @Nullable String hash, Words words) {
        return new SeenAt(
                address,
                null,
                "",
                new SeenAt.Frozen(
                        new SnapshotPage.Shown(
                                words.lookup("assessment.calibration.copy"),
                                picture,
                                hash == null ? words.lookup("assessment.calibration.picture.none") : null,
                                text),
                        null,
                        List.of(),
                        null,
                        List.of()),
                null);
    }

    /// What was said of each component in words, beside what is right.
    static List<CalibrationItemPage.Component> components(
            ItemRule rule, List<Found> said, List<Found> right, Words words) {
        return IntStream.range(0, Math.min(right.size(), rule.components().size()))
                .mapToObj(i -> new CalibrationItemPage.Component(
                        words.pick(rule.components().get(i)),
                        i < said.size() ? JudgePanel.said(said.get(i), words) : "–",
                        JudgePanel.said(right.get(i), words),
                        i < said.size() && said.get(i) == right.get(i)))
                .toList();
    }
}
