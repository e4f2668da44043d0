package org.prongsai.national.yearbook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.KindProfile;
import org.prongsai.published.Brief;
import org.prongsai.published.NationalFigures;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.Province;
import org.prongsai.thai.ThaiOrder;

/// Agencies that get one table and one letter together: all of a kind, or all in a province.
///
/// @param key     the kind's name, or the province
/// @param figures of its agencies
public record Circle(Sort sort, String key, NationalFigures.Group figures) {
    private static final String BANGKOK = "กรุงเทพมหานคร";

    /// What its agencies have in common.
    public enum Sort {
        KIND,
        PROVINCE;

        /// As in addresses and names of files.
        public String tag() {
            return this == KIND ? "kinds" : "provinces";
        }

        /// The sort that is called so.
        ///
        /// @throws NoSuchElementException if nothing is
        public static Sort of(String tag) {
            return Stream.of(values())
                    .filter(sort -> sort.tag().equals(tag))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("no circles " + tag));
        }
    }

    /// Those of a year: kinds in their order, provinces by name.
    public static List<Circle> of(NationalFigures figures, Sort sort) {
        var groups = sort == Sort.KIND ? figures.kinds() : figures.provinces();
        Stream<Circle> circles =
                groups.entrySet().stream().map(group -> new Circle(sort, group.getKey(), group.getValue()));
        return (sort == Sort.KIND
                        ? circles
                        : circles.sorted((a, b) -> ThaiOrder.ofNames().compare(a.key(), b.key())))
                .toList();
    }

    /// The one of a key.
    ///
    /// @throws NoSuchElementException if there is none
    public static Circle require(NationalFigures figures, Sort sort, String key) {
        return of(figures, sort).stream()
                .filter(circle -> circle.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no " + sort + " " + key));
    }

    public Bilingual name() {
        return sort == Sort.KIND ? KindProfile.of(AgencyKind.valueOf(key)).name() : Province.name(key);
    }

    /// Whether an agency belongs to it.
    boolean has(Brief score) {
        return key.equals(
                sort == Sort.KIND
                        ? score.agency().kind().name()
                        : score.agency().province());
    }

    /// Whether it is the province whose governor is elected.
    boolean isBangkok() {
        return sort == Sort.PROVINCE && key.equals(BANGKOK);
    }

    /// Its public page of a year, in Thai.
    String page(int year) {
        return "/th/" + year + "/" + sort.tag() + "/" + encoded();
    }

    /// The key as it stands in an address.
    public String encoded() {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
