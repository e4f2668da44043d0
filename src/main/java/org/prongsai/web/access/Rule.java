package org.prongsai.web.access;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/// Who may ask for something, as [AllowedTo], [OpenToAll] and [OpenToSignedIn] say it.
public sealed interface Rule {
    /// Everyone may.
    record Everyone() implements Rule {}

    /// Everyone may who is signed in, and at an agency's address holds a role there for the year of the
    /// address.
    record SignedIn() implements Rule {}

    /// Those may who hold one of `roles`.
    ///
    /// @param forUnits whether one that is limited to a unit suffices
    record Holders(Set<Role> roles, boolean forUnits) implements Rule {
        public Holders {
            roles = Set.copyOf(roles);
        }
    }

    /// Whether it lets `visitor` in at the agency with this code, or at an address without agency.
    ///
    /// @param year the fiscal year of the address; null where it has none
    default boolean lets(Optional<Visitor> visitor, @Nullable String agency, @Nullable Integer year) {
        return switch (this) {
            case Everyone() -> true;
            case SignedIn() ->
                visitor.filter(it -> agency == null
                                || (year == null
                                        ? !it.roles(agency).isEmpty()
                                        : !it.held(agency, year).isEmpty()))
                        .isPresent();
            case Holders(var roles, var forUnits) ->
                visitor.filter(it -> it.holdsAny(agency, year, roles, forUnits)).isPresent();
        };
    }

    /// The fiscal year that an address names.
    ///
    /// @param said what stands in the address; null where it names none
    static @Nullable Integer year(@Nullable String said) {
        return said != null && said.matches("[0-9]{4}") ? Integer.valueOf(said) : null;
    }

    /// Whether `element`, or an annotation on it, is also there for the sheet of a visit.
    static boolean isAlsoOnTrial(AnnotatedElement element) {
        return AnnotatedElementUtils.hasAnnotation(element, AlsoOnTrial.class);
    }

    /// The rule of a controller's method: its own, or else that of its class, or else none.
    static Optional<Rule> of(HandlerMethod handler) {
        Optional<Rule> own = on(handler.getMethod());
        return own.isPresent() ? own : on(handler.getBeanType());
    }

    /// The rule that stands on `element`.
    ///
    /// @throws IllegalStateException if there are two
    static Optional<Rule> on(AnnotatedElement element) {
        var found = new ArrayList<Rule>();
        if (AnnotatedElementUtils.hasAnnotation(element, OpenToAll.class)) {
            found.add(new Everyone());
        }
        if (AnnotatedElementUtils.hasAnnotation(element, OpenToSignedIn.class)) {
            found.add(new SignedIn());
        }
        var allowed = AnnotatedElementUtils.findMergedAnnotation(element, AllowedTo.class);
        if (allowed != null) {
            found.add(new Holders(Set.copyOf(List.of(allowed.value())), allowed.forUnits()));
        }
        if (found.size() > 1) {
            throw new IllegalStateException("two rules on " + element);
        }
        return found.stream().findFirst();
    }
}
