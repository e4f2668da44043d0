package org.prongsai.identity;

import java.util.UUID;

/// Identifies an agency; random, so that it tells nothing.
public record AgencyId(UUID value) {}
