package org.prongsai.settings;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A setting that there is.
///
/// @param name     as a variable, such as `PRONGSAI_SMTP_PORT`; entries of a list have the number 0
/// @param usual    what holds where nobody sets it, as text; empty for nothing
/// @param thai     what it is for
/// @param english  what it is for
record KnownSetting(String name, String usual, String thai, String english) {
    /// Variables that scripts around the program read, and those of its tests.
    static final Set<String> OF_SCRIPTS = Set.of(
            Settings.FILE,
            "PRONGSAI_FAST_START",
            "PRONGSAI_JAVA_OPTIONS",
            "PRONGSAI_PAPERS",
            "PRONGSAI_PICTURES",
            "PRONGSAI_TEST_DATABASE");

    private static final Pattern NUMBER = Pattern.compile("_[0-9]+(?=_|$)");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|TOKEN|SECRET|SECRETKEY|ACCESSKEY)");
    private static final Pattern LOGIN = Pattern.compile("//[^/@]*@");
    private static final Pattern PARAMETER = Pattern.compile("(?i)(password|user)=[^&]*");
    private static final String MASK = "••••••";

    /// The name under which the setting of the variable `name` is known.
    static String general(String name) {
        return NUMBER.matcher(name).replaceAll("_0");
    }

    /// How a property is called as a variable: `prongsai.oidc.client-id` is `PRONGSAI_OIDC_CLIENTID`.
    static String variable(String property) {
        return property.replace("-", "")
                .replace('.', '_')
                .replace('[', '_')
                .replace("]", "")
                .toUpperCase(Locale.ROOT);
    }

    /// The value of the setting `name` as it may be shown: a secret is not.
    static String shown(String name, String value) {
        if (value.isEmpty()) {
            return value;
        }
        if (SECRET.matcher(name).matches()) {
            return MASK;
        }
        String withoutLogin = LOGIN.matcher(value).replaceAll("//" + MASK + "@");
        return PARAMETER.matcher(withoutLogin).replaceAll("$1=" + MASK);
    }
}
