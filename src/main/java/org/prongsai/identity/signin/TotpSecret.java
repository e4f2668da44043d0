package org.prongsai.identity.signin;

import java.security.SecureRandom;
import java.util.HexFormat;

/// What an authenticator app and we share.
///
/// @param hex its 160 bits; never logged, and stored sealed only
record TotpSecret(String hex) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static TotpSecret random() {
        byte[] bytes = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    static TotpSecret of(byte[] bytes) {
        return new TotpSecret(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}
