package org.prongsai.identity.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prongsai.identity.Person;

/// What a password must be: 12 to 128 characters of any kind, and hard to guess for someone who knows common passwords,
/// the assessment and the person.
///
/// Source: OWASP ASVS 5.0, 6.2.1, 6.2.4, 6.2.9, 6.2.11; no rule of composition and no expiry.
final class PasswordRules {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int MEASURED = 60;
    private static final int STRONG = 3;

    /// What everyone here would think of first; Thai words also as they come out on an English keyboard.
    private static final List<String> CONTEXT = List.of(
            "prongsai",
            "transparency",
            "integrity",
            "corruption",
            "thailand",
            "bangkok",
            "password",
            "nacc",
            "opdc",
            "ita2568",
            "ita2569",
            "ita2570",
            "โปร่งใส",
            "รหัสผ่าน",
            "คุณธรรม",
            "ประเทศไทย",
            "ราชการ",
            "ปปช",
            "สวัสดี",
            "กรุงเทพ",
            "iya:p",
            "l;ylfu",
            "c]h;",
            "isylzjko");

    private static final Zxcvbn MEASURE = new Zxcvbn();

    private PasswordRules() {}

    /// The same text whatever keyboard typed it.
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    static Optional<PasswordFault> fault(String typed, Person person) {
        String password = normal(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        String small = password.toLowerCase(Locale.ROOT);
        List<String> own = own(person);
        if (own.stream().anyMatch(word -> word.length() > 3 && small.contains(word))) {
            return Optional.of(PasswordFault.NAMES_THE_PERSON);
        }
        return withoutContext(small).length() < SHORTEST / 2 || isWeak(password, own)
                ? Optional.of(PasswordFault.EASY_TO_GUESS)
                : Optional.empty();
    }

    private static boolean isWeak(String password, List<String> own) {
        var known = new ArrayList<>(CONTEXT);
        known.addAll(own);
        String measured = password.substring(0, Math.min(password.length(), MEASURED));
        return MEASURE.measure(measured, known).getScore() < STRONG;
    }

    private static String withoutContext(String small) {
        String rest = small;
        for (String word : CONTEXT) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    private static List<String> own(Person person) {
        String email = person.email();
        return email == null ? List.of() : List.of(email, email.substring(0, Math.max(0, email.indexOf('@'))));
    }
}
