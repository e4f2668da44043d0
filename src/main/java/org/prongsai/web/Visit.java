package org.prongsai.web;

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.AlsoOnTrial;
import org.prongsai.web.access.Rule;
import org.prongsai.web.access.Visitor;

/// One request as a page needs to know it; controllers declare it as a parameter.
///
/// @param path      of the address, without the query
/// @param query     of the address, without what switches language or digits; may be empty
/// @param fragment  whether only a part of the page is asked for, by htmx
/// @param variables the parts of the path that the controller's pattern names
/// @param asker     who asks; asked only when someone wants to know
public record Visit(
        Words words,
        String path,
        String query,
        boolean fragment,
        Map<String, String> variables,
        Supplier<Optional<Visitor>> asker) {
    public Visit {
        variables = Map.copyOf(variables);
    }

    /// The address of this page.
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /// This page with `choice` (such as `lang=en`) added to its address.
    public String hereWith(String choice) {
        return path + "?" + (query.isEmpty() ? choice : query + "&" + choice);
    }

    /// The part of the path that the controller's pattern calls `name`.
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /// The fiscal year of the address, if it names one.
    public Optional<FiscalYear> year() {
        return variable("year")
                .filter(text -> text.matches("2[5-9][0-9]{2}"))
                .map(text -> new FiscalYear(Integer.parseInt(text)));
    }

    /// Whether the page is about the sheet of this visit, which belongs to no agency.
    public boolean onTrial() {
        return AlsoOnTrial.PLACE.equals(variables.get("agency"));
    }

    /// The signed-in person who asks, if it is one.
    public Optional<Visitor> visitor() {
        return asker.get();
    }

    /// The code of the agency that the frame is about: that of the address, or else the first of the visitor's own;
    /// never
    /// one where he holds no role.
    public Optional<String> agency() {
        return visitor()
                .flatMap(who -> variable("agency")
                        .filter(code -> !who.roles(code).isEmpty())
                        .or(() -> who.agencyCodes().stream().findFirst()));
    }

    /// The agency that the frame is about, if who asks may do there, on pages without a year, what stands under the
    /// rule
    /// `named`; so a module knows whether to offer the way to such a page on any other.
    public Optional<String> agencyWhere(Class<? extends Annotation> named) {
        return agency().filter(code -> rule(named).lets(visitor(), code, null));
    }

    /// Whether who asks may do what stands under the rule `named`, an annotation that bears [AllowedTo]; at the agency
    /// of
    /// this address, or for the installation where the address names none.
    public boolean may(Class<? extends Annotation> named) {
        if (onTrial()) {
            return Rule.isAlsoOnTrial(named);
        }
        return rule(named).lets(visitor(), variables.get("agency"), Rule.year(variables.get("year")));
    }

    private static Rule rule(Class<? extends Annotation> named) {
        return Rule.on(named).orElseThrow(() -> new IllegalArgumentException("no rule on " + named));
    }
}
