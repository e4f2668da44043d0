package org.prongsai.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// How many answers came on which day and by which way: all that can be seen of a survey before it closes.
///
/// @param entries by day, then by way
public record DayCounts(List<Entry> entries) {
    /// Answers that were counted in the commission's own system and typed in here.
    public static final String ITAS = "ITAS";

    /// Passes that were collected from a personal invitation.
    public static final String COLLECTED = "COLLECTED";

    /// Slips of paper that were printed.
    public static final String PRINTED = "PRINTED";

    private static final Set<String> NO_ANSWERS = Set.of(COLLECTED, PRINTED);

    public DayCounts {
        entries = List.copyOf(entries);
    }

    /// What was counted on a day.
    ///
    /// @param way the name of a [Way], or one of the words of this class
    public record Entry(LocalDate day, String way, int number) {
        /// Whether it counts answers.
        public boolean isAnswers() {
            return !NO_ANSWERS.contains(way);
        }
    }

    /// Answers so far, by all ways.
    public int answers() {
        return entries.stream().filter(Entry::isAnswers).mapToInt(Entry::number).sum();
    }

    /// Answers of part 2: those that interviewers keyed in.
    public int interviews() {
        return by(Way.INTERVIEW.name());
    }

    /// Answers of part 1: what people answered themselves.
    public int selfAnswered() {
        return answers() - interviews();
    }

    /// What was counted by a way, on all days together.
    public int by(String way) {
        return entries.stream()
                .filter(entry -> entry.way().equals(way))
                .mapToInt(Entry::number)
                .sum();
    }

    /// What was counted by a way before `day`.
    public int before(LocalDate day, String way) {
        return entries.stream()
                .filter(entry -> entry.way().equals(way) && entry.day().isBefore(day))
                .mapToInt(Entry::number)
                .sum();
    }

    /// The ways by which answers came, in their order.
    public List<String> ways() {
        return entries.stream()
                .filter(entry -> entry.isAnswers() && entry.number() > 0)
                .map(Entry::way)
                .distinct()
                .sorted()
                .toList();
    }

    /// What was counted on `day` by a way.
    public int on(LocalDate day, String way) {
        return entries.stream()
                .filter(entry -> entry.day().equals(day) && entry.way().equals(way))
                .mapToInt(Entry::number)
                .sum();
    }
}
