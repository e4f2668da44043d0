package org.prongsai.identity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.document.Row;
import org.prongsai.document.ShippedTable;
import org.prongsai.thai.Bilingual;

/// What agencies of a kind begin with: their words and their units. An agency changes all of it as it needs.
///
/// @param head          what the head is called
/// @param integrityUnit the unit that answers for integrity, Thai
/// @param units         the units that an agency of the kind usually has, each with the disclosure items it answers for
public record KindProfile(
        AgencyKind kind, Bilingual name, Bilingual head, String integrityUnit, List<StarterUnit> units) {
    private static final Map<AgencyKind, KindProfile> ALL = load();

    public KindProfile {
        units = List.copyOf(units);
    }

    /// A unit to begin with.
    ///
    /// @param items codes of the disclosure items of fiscal year 2564
    public record StarterUnit(Bilingual name, List<String> items) {
        public StarterUnit {
            items = List.copyOf(items);
        }
    }

    /// The profile of a kind; each kind has one.
    public static KindProfile of(AgencyKind kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    /// The kind that a list names by its code or in one of the languages.
    public static Optional<AgencyKind> named(String text) {
        return Arrays.stream(AgencyKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text)
                        || of(kind).name().th().equals(text)
                        || of(kind).name().en().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Map<AgencyKind, KindProfile> load() {
        List<Row> starters = ShippedTable.rows("/identity/starter-units.csv");
        var profiles = new EnumMap<AgencyKind, KindProfile>(AgencyKind.class);
        for (Row row : ShippedTable.rows("/identity/kinds.csv")) {
            var kind = AgencyKind.valueOf(row.cell(0));
            profiles.put(
                    kind,
                    new KindProfile(
                            kind,
                            new Bilingual(row.cell(1), row.cell(2)),
                            new Bilingual(row.cell(3), row.cell(4)),
                            row.cell(5),
                            starters.stream()
                                    .filter(unit -> unit.cell(0).equals(row.cell(6)))
                                    .map(unit -> new StarterUnit(
                                            new Bilingual(unit.cell(1), unit.cell(2)),
                                            ItemCodes.read(unit.cell(3)).orElseThrow()))
                                    .toList()));
        }
        return profiles;
    }
}
