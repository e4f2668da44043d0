package org.prongsai.identity.web;

import java.util.List;

/// A person's own security settings.
public record SecurityPage(List<Shown> sessions) {
    /// A session that goes on.
    ///
    /// @param here  whether it is the one that asks
    /// @param means how the person proved who he is
    /// @param end   where ending it is asked for
    public record Shown(String device, boolean here, String means, String began, String seen, String end) {}
}
