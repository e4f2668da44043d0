package org.prongsai.national.yearbook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.KindProfile;
import org.prongsai.published.Brief;
import org.prongsai.published.NationalFigures;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.Province;
import org.prongsai.thai.ThaiOrder;

/// Agencies that get one table and one letter together: all of a kind, all in a province, or all that belong to one
/// body.
///
/// @param key     the kind's name, the province, or the parent body's code
/// @param figures of its agencies
/// @param below   codes of those that belong to a parent body; empty for a kind and a province
public record Circle(Sort sort, String key, Bilingual name, NationalFigures.Group figures, Set<String> below) {
    private static final String BANGKOK = "กรุงเทพมหานคร";

    public Circle {
        below = Set.copyOf(below);
    }

    /// What its agencies have in common.
    public enum Sort {
        KIND,
        PROVINCE,
        PARENT;

        /// As in addresses and names of files.
        public String tag() {
            return switch (this) {
                case KIND -> "kinds";
                case PROVINCE -> "provinces";
                case PARENT -> "parents";
            };
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

    /// The kinds of a year in their order, or its provinces by name.
    public static List<Circle> of(NationalFigures figures, Sort sort) {
        var groups = sort == Sort.KIND ? figures.kinds() : figures.provinces();
        Stream<Circle> circles = groups.entrySet().stream()
                .map(group -> new Circle(sort, group.getKey(), name(sort, group.getKey()), group.getValue(), Set.of()));
        return (sort == Sort.KIND
                        ? circles
                        : circles.sorted((a, b) -> ThaiOrder.ofNames().compare(a.key(), b.key())))
                .toList();
    }

    private static Bilingual name(Sort sort, String key) {
        return sort == Sort.KIND ? KindProfile.of(AgencyKind.valueOf(key)).name() : Province.name(key);
    }

    /// Whether an agency belongs to it.
    boolean has(Brief score) {
        return switch (sort) {
            case KIND -> key.equals(score.agency().kind().name());
            case PROVINCE -> key.equals(score.agency().province());
            case PARENT -> below.contains(score.agency().code());
        };
    }

    /// Whether it is the province whose governor is elected.
    boolean isBangkok() {
        return sort == Sort.PROVINCE && key.equals(BANGKOK);
    }

    /// Its public page of a year, in Thai; the country's where it has none of its own.
    String page(int year) {
        return sort == Sort.PARENT ? "/th/" + year : "/th/" + year + "/" + sort.tag() + "/" + encoded();
    }

    /// The key as it stands in an address.
    public String encoded() {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
