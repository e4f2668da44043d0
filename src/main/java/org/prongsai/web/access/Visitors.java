package org.prongsai.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who asks; looked up at most once for each request, and not before someone wants to know.
@Component
public class Visitors {
    private static final String KNOWN = Visitors.class.getName();

    private final ObjectProvider<VisitorSource> source;

    Visitors(ObjectProvider<VisitorSource> source) {
        this.source = source;
    }

    /// The signed-in person who sent `request`, if it was one.
    public Optional<Visitor> of(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Known known) {
            return known.visitor();
        }
        Optional<Visitor> visitor =
                source.stream().flatMap(it -> it.visitor(request).stream()).findFirst();
        know(request, visitor);
        return visitor;
    }

    /// Settles who sent `request`.
    static void know(HttpServletRequest request, Optional<Visitor> visitor) {
        request.setAttribute(KNOWN, new Known(visitor));
    }

    private record Known(Optional<Visitor> visitor) {}
}
