package org.prongsai.national.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.KindProfile;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.Province;
import org.prongsai.thai.ThaiOrder;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// What the pages of the console share.
final class Country {
    static final String PAGE = "national/page";

    private Country() {}

    static String path(FiscalYear year) {
        return "/national/" + year.buddhistYear();
    }

    /// What was just done, if `told` says so.
    static @Nullable String told(String prefix, String told, Words words) {
        return !told.isEmpty() && words.has(prefix + told) ? words.lookup(prefix + told) : null;
    }

    /// Boxes that search a list of agencies by name, kind and province.
    static List<Field> search(CountryQuery query, List<Agency> among, Words words) {
        Option every = Option.of("", words.lookup("national.all"));
        return List.of(
                Field.text("q", words.lookup("national.search"))
                        .with("type", "search")
                        .value(query.get("q")),
                Field.select(
                                "kind",
                                words.lookup("national.kind"),
                                Stream.concat(
                                                Stream.of(every),
                                                among.stream()
                                                        .map(Agency::kind)
                                                        .distinct()
                                                        .sorted()
                                                        .map(kind -> Option.of(
                                                                kind.name(),
                                                                words.pick(KindProfile.of(kind)
                                                                        .name()))))
                                        .toList())
                        .value(query.get("kind")),
                Field.select(
                                "province",
                                words.lookup("national.province"),
                                Stream.concat(
                                                Stream.of(every),
                                                provinces(among).stream()
                                                        .map(province -> Option.of(province, place(province, words))))
                                        .toList())
                        .value(query.get("province")));
    }

    /// The provinces of agencies in the order of their names; `-` last for those that have none.
    static List<String> provinces(List<Agency> among) {
        return among.stream()
                .map(Country::province)
                .distinct()
                .sorted(Comparator.comparing((String one) -> one.equals("-")).thenComparing(ThaiOrder.ofNames()))
                .toList();
    }

    static String province(Agency agency) {
        return Objects.requireNonNullElse(agency.province(), "-");
    }

    static String place(String province, Words words) {
        return province.equals("-") ? words.lookup("national.province.none") : words.pick(Province.name(province));
    }

    /// `part` of `all` as a tile with a bar.
    static Tile share(String label, long part, long all, Words words) {
        BigDecimal share = percent(part, all);
        String about = words.text("national.share", words.count(part), words.count(all), share.toPlainString() + "%");
        return Tile.of(label, Figure.plain(words.count(part)))
                .progress(new Progress(share, null, part >= all ? Tone.GOOD : Tone.ACTION, about))
                .note(about);
    }

    /// Hundredths, to one decimal; 100 of nothing is nothing.
    static BigDecimal percent(long part, long all) {
        return all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }

    /// The value of an enum that a request names, or the first.
    static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(values[0]);
    }
}
