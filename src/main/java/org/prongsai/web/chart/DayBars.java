package org.prongsai.web.chart;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.web.ui.Tone;

/// How many there were on each day, one bar a day with a piece for each kind; its table says the numbers.
///
/// @param days in order, without gaps
public record DayBars(String caption, List<Kind> kinds, List<Day> days) {
    /// The height of the plot in px; the width is the page's.
    public static final int HEIGHT = 160;

    private static final double BREADTH = 0.8;

    public DayBars {
        kinds = List.copyOf(kinds);
        days = List.copyOf(days);
        for (Day day : days) {
            if (day.numbers().size() != kinds.size()) {
                throw new IllegalArgumentException(day.numbers().size() + " numbers for " + kinds.size() + " kinds");
            }
        }
    }

    /// What is counted, with its colour.
    public record Kind(String label, Tone tone) {}

    /// A day.
    ///
    /// @param label   short, such as `3 Apr`
    /// @param numbers one for each kind
    public record Day(String label, List<Integer> numbers) {
        public Day {
            numbers = List.copyOf(numbers);
        }

        /// All kinds together.
        public int total() {
            return numbers.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// A piece of a day's bar.
    public record Part(String x, String width, int y, int height, Tone tone) {}

    /// The highest bar.
    public int most() {
        return days.stream().mapToInt(Day::total).max().orElse(0);
    }

    /// The pieces of all bars.
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        double breadth = 1.0 / Math.max(1, days.size());
        for (int i = 0; i < days.size(); i++) {
            int below = 0;
            for (int j = 0; j < kinds.size(); j++) {
                int number = days.get(i).numbers().get(j);
                if (number > 0) {
                    int foot = y(below);
                    below += number;
                    parts.add(new Part(
                            Scale.percent((i + (1 - BREADTH) / 2) * breadth),
                            Scale.percent(BREADTH * breadth),
                            y(below),
                            foot - y(below),
                            kinds.get(j).tone()));
                }
            }
        }
        return parts;
    }

    private int y(int number) {
        return HEIGHT - Math.round(HEIGHT * (number / (float) Math.max(1, most())));
    }
}
