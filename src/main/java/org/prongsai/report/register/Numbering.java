package org.prongsai.report.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.ThaiDate;

/// What is odd about the numbers of a register. Nothing is corrected: numbers are the registry's to give.
public final class Numbering {
    private Numbering() {}

    /// Running numbers that are missing between those that there are.
    ///
    /// @param prefix what their numbers begin with
    /// @param first  the first missing one
    /// @param last   the last in a row, the same where it is one
    public record Gap(Series series, int calendarYear, String prefix, int first, int last) {}

    /// The entries that bear the number of `asked` already: same series, calendar year and prefix, for incoming letters
    /// the
    /// same sender.
    ///
    /// @param self the entry that is being changed; null for a new one
    public static List<Reference> doubles(List<Reference> register, NewReference asked, @Nullable UUID self) {
        RegisterNumber number = RegisterNumber.read(asked.number());
        int year = new ThaiDate(asked.dated()).buddhistYear();
        if (asked.number().isBlank()) {
            return List.of();
        }
        return register.stream()
                .filter(entry -> !entry.id().equals(self)
                        && entry.series() == asked.series()
                        && entry.calendarYear() == year
                        && RegisterNumber.read(entry.number()).equals(number)
                        && (asked.series().isOwn() || entry.party().equals(asked.party())))
                .toList();
    }

    /// Entries of the same row whose number is smaller and whose day is later, or the other way round.
    public static List<Reference> outOfOrder(List<Reference> register, NewReference asked, @Nullable UUID self) {
        RegisterNumber number = RegisterNumber.read(asked.number());
        Integer ordinal = number.ordinal();
        int year = new ThaiDate(asked.dated()).buddhistYear();
        if (ordinal == null || !asked.series().isOwn()) {
            return List.of();
        }
        return register.stream()
                .filter(entry ->
                        !entry.id().equals(self) && entry.series() == asked.series() && entry.calendarYear() == year)
                .filter(entry -> {
                    RegisterNumber other = RegisterNumber.read(entry.number());
                    Integer theirs = other.ordinal();
                    return other.prefix().equals(number.prefix())
                            && theirs != null
                            && ((theirs < ordinal && entry.dated().isAfter(asked.dated()))
                                    || (theirs > ordinal && entry.dated().isBefore(asked.dated())));
                })
                .toList();
    }

    /// The gaps of all rows; numbers before the first of a row are not missed.
    public static List<Gap> gaps(List<Reference> register) {
        Map<String, List<Reference>> rows = new TreeMap<>();
        for (Reference entry : register) {
            RegisterNumber number = RegisterNumber.read(entry.number());
            if (entry.series().isOwn() && number.ordinal() != null) {
                rows.computeIfAbsent(
                                entry.series() + " " + entry.calendarYear() + " " + number.prefix(),
                                _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        return rows.values().stream().flatMap(row -> gapsOfRow(row).stream()).toList();
    }

    private static List<Gap> gapsOfRow(List<Reference> row) {
        List<Integer> ordinals = row.stream()
                .map(entry -> Objects.requireNonNull(
                        RegisterNumber.read(entry.number()).ordinal()))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        Reference one = row.getFirst();
        var gaps = new ArrayList<Gap>();
        for (int i = 1; i < ordinals.size(); i++) {
            if (ordinals.get(i) > ordinals.get(i - 1) + 1) {
                gaps.add(new Gap(
                        one.series(),
                        one.calendarYear(),
                        RegisterNumber.read(one.number()).prefix(),
                        ordinals.get(i - 1) + 1,
                        ordinals.get(i) - 1));
            }
        }
        return gaps;
    }
}
