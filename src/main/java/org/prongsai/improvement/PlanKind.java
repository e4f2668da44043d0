package org.prongsai.improvement;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The plans that an agency can have for a year, one of each.
public enum PlanKind {
    /// มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน.
    MEASURES,
    /// แผนปฏิบัติการป้องกันการทุจริต.
    ANTI_CORRUPTION,
    /// นโยบายไม่รับของขวัญ (No Gift Policy).
    NO_GIFT;

    /// As in addresses and in keys of texts: `anti-corruption`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind with this tag.
    public static Optional<PlanKind> of(String tag) {
        return Stream.of(values()).filter(kind -> kind.tag().equals(tag)).findFirst();
    }
}
