package org.prongsai.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Knows who is signed in. People stand above this module, so `identity` tells it.
public interface VisitorSource {
    /// Who sent `request`, with the roles that he holds now; nobody if the request bears no valid session.
    Optional<Visitor> visitor(HttpServletRequest request);
}
