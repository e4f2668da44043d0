package org.prongsai.identity.signin;

/// How a person proved who he is.
public enum Means {
    /// By choosing a post of the sample data: no proof at all.
    SAMPLE,
    /// By a password alone; good for nothing but setting up a second factor.
    PASSWORD,
    /// By a password and a code of his authenticator, or a recovery code.
    PASSWORD_AND_CODE,
    /// By a code that was sent to his address.
    LINK,
    /// By a code that was sent to his address, and then one of his authenticator, or a recovery code.
    LINK_AND_CODE,
    /// By a key that his device keeps and opens for him alone.
    PASSKEY,
    /// By the word of his organisation's own sign-in (OpenID Connect).
    OIDC,
    /// By a letter that was handed to him; good for nothing but setting up what he signs in by from then on.
    LETTER;

    /// Whether it takes two things of which one alone proves nothing, so that a grave act may follow.
    public boolean isStrong() {
        return switch (this) {
            case PASSWORD_AND_CODE, PASSKEY -> true;
            case SAMPLE, PASSWORD, LINK, LINK_AND_CODE, OIDC, LETTER -> false;
        };
    }

    /// Whether it opens nothing but the setting up of stronger means.
    public boolean isHalf() {
        return switch (this) {
            case PASSWORD, LETTER -> true;
            case SAMPLE, PASSWORD_AND_CODE, LINK, LINK_AND_CODE, PASSKEY, OIDC -> false;
        };
    }
}
