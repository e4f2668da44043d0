package org.prongsai.identity.signin;

import org.prongsai.identity.Person;

/// A code for one sign-in, and whom to send it to.
public record SentCode(Person person, Secret code) {}
