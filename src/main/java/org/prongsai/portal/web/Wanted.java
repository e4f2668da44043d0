package org.prongsai.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.prongsai.identity.AgencyKind;
import org.prongsai.portal.AgencyList;
import org.prongsai.portal.Entry;
import org.springframework.web.util.UriUtils;

/// What of a list is wanted, and in which order; empty texts want everything.
///
/// @param kind  name of a kind
/// @param grade code of a grade, or `pass` and `fail`
/// @param sort  `name`, `low` or else the best first
/// @param page  from 1
record Wanted(String q, String kind, String province, String grade, String sort, int page) {
    static final int PER_PAGE = 50;

    private static final int LONGEST = 200;

    Wanted {
        q = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    }

    /// The number of a page; the first for what is none.
    static int page(String typed) {
        return typed.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(typed) : 1;
    }

    Wanted of(AgencyKind only) {
        return new Wanted(q, only.name(), province, grade, sort, page);
    }

    Wanted in(String only) {
        return new Wanted(q, kind, only, grade, sort, page);
    }

    /// Those of `entries` that are wanted, in the order that is wanted.
    List<Entry> of(List<Entry> entries, boolean found) {
        return new AgencyList(kind, province, grade, sort).of(entries, found);
    }

    /// The address of a page of the list.
    String href(String form, int at) {
        var query = new StringBuilder(form + "?page=" + at);
        append(query, "q", q);
        if (!form.contains("/kinds/")) {
            append(query, "kind", kind);
        }
        if (!form.contains("/provinces/")) {
            append(query, "province", province);
        }
        append(query, "grade", grade);
        append(query, "sort", sort);
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append('&').append(name).append('=').append(UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
