package org.prongsai.survey.language;

import java.time.Instant;
import org.prongsai.identity.PersonId;
import org.prongsai.web.access.Role;

/// Who did something, in which position, and when.
public record Hand(PersonId who, Role position, Instant when) {}
