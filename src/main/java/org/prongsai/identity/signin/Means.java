package org.prongsai.identity.signin;

/// How a person proved who he is.
public enum Means {
    /// By choosing a post of the sample data: no proof at all.
    SAMPLE,
    /// By a password alone; good for nothing but setting up a second factor.
    PASSWORD,
    /// By a password and a code of his authenticator, or a recovery code.
    PASSWORD_AND_CODE,
    /// By a link that was sent to his address.
    LINK
}
