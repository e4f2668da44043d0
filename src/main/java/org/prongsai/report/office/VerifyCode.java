package org.prongsai.report.office;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.identity.Agency;

/// What a paper is verified by: the code of its agency, so that no table need say whose it is, and a hundred random
/// bits, so that nobody guesses it.
///
/// @param agency its code in addresses
/// @param text   the whole of it
public record VerifyCode(String agency, String text) {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final Pattern CODE = Pattern.compile("([a-z0-9-]{2,40})-[a-z2-9]{20}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static VerifyCode random(Agency agency) {
        var text = new StringBuilder(agency.code()).append('-');
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new VerifyCode(agency.code(), text.toString());
    }

    /// The code that `typed` is, if it looks like one.
    public static Optional<VerifyCode> read(String typed) {
        Matcher code = CODE.matcher(typed);
        return code.matches() ? Optional.of(new VerifyCode(code.group(1), typed)) : Optional.empty();
    }

    /// The address at which a paper is verified.
    public static String path(String code) {
        return "/verify/" + code;
    }
}
