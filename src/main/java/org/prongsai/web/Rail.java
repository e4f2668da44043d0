package org.prongsai.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// The rail: the year's path with the pages that the modules have for it.
///
/// @param stations those with at least one page
public record Rail(List<Station> stations) {
    private static final int BAR = 4;

    /// A station of the path.
    ///
    /// @param href    its first page
    /// @param current whether the visited page is one of its pages
    /// @param pages   in their order
    public record Station(RailStep step, String href, boolean current, List<Page> pages) {
        /// Whether its first page is the visited one.
        public boolean exactly() {
            return pages.getFirst().current();
        }
    }

    /// A page of a station.
    public record Page(String label, String href, boolean current) {}

    static Rail of(List<RailEntry> entries, String path) {
        Optional<RailEntry> here = entries.stream()
                .filter(entry -> leadsTo(entry.path(), path))
                .max(comparingInt(entry -> bare(entry.path()).length()));
        var steps = entries.stream()
                .sorted(comparing(RailEntry::step).thenComparingInt(RailEntry::order))
                .collect(groupingBy(RailEntry::step, () -> new EnumMap<>(RailStep.class), toList()));
        return new Rail(steps.entrySet().stream()
                .map(step -> station(step.getKey(), step.getValue(), here))
                .toList());
    }

    /// The stations that the bar of a phone shows itself.
    public List<Station> bar() {
        return stations.stream()
                .limit(stations.size() == BAR + 1 ? BAR + 1 : BAR)
                .toList();
    }

    /// The stations that the bar of a phone keeps under "more".
    public List<Station> more() {
        return stations.stream().skip(bar().size()).toList();
    }

    private static Station station(RailStep step, List<RailEntry> entries, Optional<RailEntry> here) {
        var pages = entries.stream()
                .map(entry -> new Page(
                        entry.label(), entry.path(), here.filter(entry::equals).isPresent()))
                .toList();
        return new Station(step, pages.getFirst().href(), pages.stream().anyMatch(Page::current), pages);
    }

    private static boolean leadsTo(String entry, String path) {
        String bare = bare(entry);
        return path.equals(bare) || path.startsWith(bare.endsWith("/") ? bare : bare + "/");
    }

    private static String bare(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
