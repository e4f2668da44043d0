package org.prongsai.published;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Choice;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.framework.Polarity;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.published.PublishedFacts.Document;
import org.prongsai.published.PublishedFacts.Measure;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.Tally;
import org.prongsai.scoring.Verdict;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.boot.test.context.TestComponent;

/// Publishes two made-up years of some agencies, for tests of what is made public. They lie after all sample years,
/// and stay: what is published is never taken back.
///
/// `t-low` answers below the privacy floor and so has no total; `t-one` and `t-two` are equal.
@TestComponent
public class PublishedForTests {
    public static final FiscalYear BEFORE = new FiscalYear(2571);
    public static final FiscalYear NOW = new FiscalYear(2572);
    /// A name that people mistype.
    public static final Bilingual MUNICIPALITY =
            new Bilingual("เทศบาลนครตัวอย่างขอนแก่น", "Example City Municipality of Khon Kaen");
    /// Beginning with what a spreadsheet would run.
    public static final Bilingual FORMULA = new Bilingual("=กรมสูตร & <b>", "=Department of \"Formulas\", & <b>");

    private static final String[] PROVINCES = {"ขอนแก่น", "เชียงใหม่", "สงขลา", "ชลบุรี", "กรุงเทพมหานคร"};
    private static final AgencyKind[] KINDS = {
        AgencyKind.CITY_MUNICIPALITY, AgencyKind.DEPARTMENT, AgencyKind.SUBDISTRICT_ADMINISTRATION, AgencyKind.PROVINCE
    };
    private static final int PEOPLE = 60;
    private static final int MADE = 24;

    private final Releasing releasing;
    private final Releases releases;

    PublishedForTests(Releasing releasing, Releases releases) {
        this.releasing = releasing;
        this.releases = releases;
    }

    /// The edition of both years.
    public static Edition edition() {
        return ShippedEditions.load("2564");
    }

    /// Both years, once for a database.
    public void publish() {
        if (releases.standing(NOW).isEmpty()) {
            publish(BEFORE, "");
            publish(NOW, "");
        }
    }

    /// A correction of the second year.
    public void correct(String reason) {
        publish(NOW, reason);
    }

    private void publish(FiscalYear year, String reason) {
        var scores = new ArrayList<PublishedScore>();
        for (int i = 0; i < MADE; i++) {
            scores.add(score(agency(i), year, i, 40 + i % 20, reason));
        }
        scores.add(score(agency("t-one", KINDS[0], MUNICIPALITY), year, 100, 45, reason));
        scores.add(score(agency("t-two", KINDS[0], Bilingual.same("t-two")), year, 100, 45, reason));
        scores.add(score(agency("t-formula", KINDS[1], FORMULA), year, 7, 45, reason));
        scores.add(score(agency("t-low", KINDS[1], Bilingual.same("t-low")), year, 9, 2, reason));
        releasing.makeReady(year, Figures.placed(scores));
        releasing.publish(
                year,
                edition(),
                new Releasing.Grounds(reason, "1/" + year.buddhistYear(), LocalDate.of(2029, 8, 1), true));
    }

    private static Agency agency(int i) {
        return agency(
                "t-" + i,
                KINDS[i % KINDS.length],
                new Bilingual("หน่วยงานสมมติที่ " + (i + 1), "Made-up agency no. " + (i + 1)));
    }

    private static Agency agency(String code, AgencyKind kind, Bilingual name) {
        return new Agency(
                new AgencyId(UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                code,
                kind,
                name,
                name,
                kind == AgencyKind.DEPARTMENT
                        ? null
                        : code.equals("t-one")
                                ? PROVINCES[0]
                                : PROVINCES[Math.floorMod(code.hashCode(), PROVINCES.length)],
                null);
    }

    private static PublishedScore score(Agency agency, FiscalYear year, int seed, int respondents, String reason) {
        Edition edition = edition();
        var random = new Random(seed * 31L + year.buddhistYear() + reason.length());
        double quality = 0.55 + random.nextInt(40) / 100.0 + (year.equals(NOW) ? 0.04 : 0);
        Map<String, Tally> tallies = new HashMap<>();
        Map<String, Verdict> verdicts = new HashMap<>();
        edition.nodes().filter(Node::isLeaf).forEach(leaf -> {
            switch (leaf.content()) {
                case Content.Question question ->
                    tallies.put(leaf.code(), tally(question, quality, respondents, random));
                case Content.Disclosure _ ->
                    verdicts.put(leaf.code(), random.nextDouble() < quality ? Verdict.PASSED : Verdict.FAILED);
                case Content.Published _, Content.Branch _ -> {}
            }
        });
        Map<String, Integer> people = new HashMap<>();
        edition.sampling().keySet().forEach(instrument -> people.put(instrument, PEOPLE));
        var inputs = new Inputs(
                tallies, verdicts, Map.of(), Map.of(), people, agency.kind().name());
        return PublishedScore.of(agency, edition, inputs, facts(agency, verdicts));
    }

    private static Tally tally(Content.Question question, double quality, int respondents, Random random) {
        List<Choice> best = question.scale().choices().stream()
                .sorted((one, other) -> one.points().compareTo(other.points()))
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < respondents; i++) {
            double luck = Math.pow(random.nextDouble(), 1.6 * (1 - quality) + 0.1);
            int at = (int) Math.min(best.size() - 1, luck * best.size());
            Choice choice = best.get(question.polarity() == Polarity.NEGATIVE ? best.size() - 1 - at : at);
            counts.merge(choice.code(), 1, Integer::sum);
        }
        return new Tally(counts);
    }

    private static PublishedFacts facts(Agency agency, Map<String, Verdict> verdicts) {
        @Nullable String complaints = agency.code().equals("t-two") ? null : "https://example.go.th/complaints";
        return new PublishedFacts(
                complaints,
                verdicts.entrySet().stream()
                        .filter(verdict -> verdict.getValue() == Verdict.PASSED)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .map(item ->
                                new Document(item, "https://example.go.th/ita/" + item, "2029-03-31", "0".repeat(64)))
                        .toList(),
                List.of(new Measure(
                        "ทบทวนคู่มือการปฏิบัติงานและประกาศขั้นตอนที่หน้าเคาน์เตอร์",
                        List.of("I1", "E1"),
                        3,
                        agency.code().equals("t-one") ? 3 : 1,
                        Map.of("6", "IN_PROGRESS"))));
    }
}
