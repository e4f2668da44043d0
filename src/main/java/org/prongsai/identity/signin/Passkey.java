package org.prongsai.identity.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A device that a person signs in by.
///
/// @param name what he calls it
/// @param used null before it was first used
public record Passkey(
        UUID id, String name, Instant created, @Nullable Instant used) {}
