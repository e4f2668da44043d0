package org.prongsai.identity;

import java.util.Optional;
import org.prongsai.web.access.Visitor;
import org.prongsai.web.access.Visitors;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Who is behind the request that is being answered.
@Component
public class CurrentPerson {
    private final Visitors visitors;

    CurrentPerson(Visitors visitors) {
        this.visitors = visitors;
    }

    /// The signed-in person; nobody outside a request, as in jobs, and for a visitor who is not signed in.
    public Optional<PersonId> id() {
        return visitor().map(visitor -> new PersonId(visitor.person()));
    }

    /// The signed-in person with the roles that he holds now.
    public Optional<Visitor> visitor() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? visitors.of(attributes.getRequest())
                : Optional.empty();
    }
}
