package org.prongsai.mail;

/// The ways by which a letter travels.
enum Channel {
    MAIL,
    LINE
}
