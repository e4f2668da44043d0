package org.prongsai.analysis.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.prongsai.web.Visit;
import org.prongsai.web.ui.Column;
import org.springframework.web.util.UriComponentsBuilder;

/// How the address wants a table sorted.
///
/// @param by   the name of a column
/// @param down whether the greatest comes first
record Sorting(String by, boolean down, Visit visit) {
    private static final String BY = "sort";
    private static final String ORDER = "order";

    /// @param otherwise the column by which the table is sorted, greatest first, unless the address says otherwise
    static Sorting of(Map<String, String> typed, String otherwise, Visit visit) {
        String by = typed.getOrDefault(BY, otherwise);
        String usual = isText(by) ? "up" : "down";
        return new Sorting(by, typed.getOrDefault(ORDER, usual).equals("down"), visit);
    }

    /// The column as a link that sorts by it, or turns the order round.
    Column column(Column column, String name) {
        boolean isCurrent = name.equals(by);
        boolean nextDown = isCurrent ? !down : !isText(name);
        var order = !isCurrent ? Column.Order.NONE : down ? Column.Order.DESCENDING : Column.Order.ASCENDING;
        return column.sorted(address(name, nextDown ? "down" : "up"), order);
    }

    /// The rows sorted; for a column that is not among `columns`, as they come.
    ///
    /// @param columns how to compare by each column, smallest first; ties keep their order
    <T> List<T> sorted(List<T> rows, Map<String, Comparator<T>> columns) {
        Comparator<T> comparator = columns.get(by);
        return comparator == null
                ? rows
                : rows.stream()
                        .sorted(down ? comparator.reversed() : comparator)
                        .toList();
    }

    private static boolean isText(String name) {
        return name.equals("code");
    }

    private String address(String name, String order) {
        String query = UriComponentsBuilder.newInstance()
                .query(visit.query())
                .replaceQueryParam(BY, name)
                .replaceQueryParam(ORDER, order)
                .build()
                .getQuery();
        return visit.path() + "?" + query;
    }
}
