package org.prongsai.national.country;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.prongsai.document.Row;
import org.prongsai.document.ShippedTable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.Province;

/// A country that does not exist: agencies of the 17 kinds in the 77 provinces, the same for the same seed.
///
/// Places are put together from parts of names as they are common; that an agency is made up stands in its name.
/// Numbers by
/// kind follow fiscal year 2564, of which only their sum, 8,300, is official.
final class MadeUpCountry {
    /// As many agencies as fiscal year 2564 had.
    static final int WHOLE = 8300;

    private static final List<Row> KINDS = ShippedTable.rows("/country/kinds.csv");
    private static final List<Bilingual> FIRST = places("FIRST");
    private static final List<Bilingual> SECOND = places("SECOND");

    private final long seed;
    private final int agencies;

    /// @param agencies how many, at least 17, so that each kind has one
    MadeUpCountry(long seed, int agencies) {
        if (agencies < KINDS.size() || agencies > WHOLE) {
            throw new IllegalArgumentException(agencies + " agencies");
        }
        this.seed = seed;
        this.agencies = agencies;
    }

    /// An agency with what its years follow from.
    ///
    /// @param number  from 0
    /// @param staff   how many work there
    /// @param clients how many had to do with it in a year
    /// @param quality what its kind does better than others, in points
    record MadeUp(int number, Agency agency, int staff, int clients, double quality) {}

    /// All of them, the kinds with few agencies first.
    List<MadeUp> all() {
        List<Integer> counts = counts();
        var all = new ArrayList<MadeUp>(agencies);
        for (int kind = 0; kind < counts.size(); kind++) {
            for (int i = 0; i < counts.get(kind); i++) {
                all.add(agency(all.size(), KINDS.get(kind), i));
            }
        }
        return all;
    }

    /// How many of each kind: in proportion, but one of each; those of the most numerous kinds give way.
    private List<Integer> counts() {
        var counts = new ArrayList<>(KINDS.stream()
                .map(kind -> Math.max(1, (int) ((long) Integer.parseInt(kind.cell(1)) * agencies / WHOLE)))
                .toList());
        int over = counts.stream().mapToInt(Integer::intValue).sum() - agencies;
        while (over != 0) {
            int most = counts.indexOf(Collections.max(counts));
            int step = over < 0 ? over : 1;
            counts.set(most, counts.get(most) - step);
            over -= step;
        }
        return counts;
    }

    private MadeUp agency(int number, Row kind, int ofKind) {
        var random = random(number, "agency");
        var provinces = Province.all();
        Province province = provinces.get((number * 31 + (int) seed) % provinces.size());
        Bilingual place = place(random);
        AgencyKind is = AgencyKind.valueOf(kind.cell(0));
        if (is == AgencyKind.PROVINCE || is == AgencyKind.PROVINCIAL_ADMINISTRATION) {
            province = provinces.get(ofKind % provinces.size());
            place = province.name();
        }
        var name =
                new Bilingual(kind.cell(2) + place.th() + " (สมมติ)", kind.cell(3) + " " + place.en() + " (made up)");
        return new MadeUp(
                number,
                new Agency(
                        new AgencyId(UUID.nameUUIDFromBytes(
                                ("made-up country " + seed + " " + number).getBytes(StandardCharsets.UTF_8))),
                        String.format(Locale.ROOT, "demo-%05d", number + 1),
                        is,
                        name,
                        new Bilingual(place.th() + " (สมมติ)", place.en() + " (made up)"),
                        province.name().th(),
                        place(random).th()),
                people(kind.cell(4), random),
                people(kind.cell(5), random),
                Double.parseDouble(kind.cell(6)));
    }

    /// Around a usual number; some have four times as many, or a fourth.
    private static int people(String usual, SplittableRandom random) {
        return (int) Math.max(12, Integer.parseInt(usual) * Math.exp(random.nextGaussian() * 0.55));
    }

    private static Bilingual place(SplittableRandom random) {
        Bilingual first = FIRST.get(random.nextInt(FIRST.size()));
        Bilingual second = SECOND.get(random.nextInt(SECOND.size()));
        return new Bilingual(first.th() + second.th(), first.en() + " " + second.en());
    }

    /// A stream of its own for each agency and purpose, so that neither order nor number of threads matters.
    SplittableRandom random(int number, String purpose) {
        return new SplittableRandom(seed * 1_000_003 + number * 7919L + purpose.hashCode());
    }

    private static List<Bilingual> places(String part) {
        return ShippedTable.rows("/country/places.csv").stream()
                .filter(row -> row.cell(0).equals(part))
                .map(row -> new Bilingual(row.cell(1), row.cell(2)))
                .toList();
    }
}
