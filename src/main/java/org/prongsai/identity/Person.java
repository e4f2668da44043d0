package org.prongsai.identity;

import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;

/// Someone who signs in; in sample data a post, never a name.
///
/// @param email  in lower case; null for a person who cannot be written to
/// @param active whether he may sign in; a suspended person's sessions end with his next request
/// @param sample whether he belongs to the sample data, and so comes in only while it is loaded
public record Person(PersonId id, Bilingual name, @Nullable String email, boolean active, boolean sample) {}
