package org.prongsai.identity.signin;

/// Why a password is refused.
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    NAMES_THE_PERSON,
    EASY_TO_GUESS
}
