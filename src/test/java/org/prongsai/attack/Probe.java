package org.prongsai.attack;

import java.util.List;
import java.util.stream.Stream;

/// A value that no reader of our pages would type.
///
/// @param sent as it stands in an address or a form, escaped or deliberately not
record Probe(String name, String sent) {
    /// Stands in what must not come back as it was sent.
    static final String MARK = "q7xz";

    /// What a template or an expression in a probe would come to, if anybody worked it out.
    static final String WORKED_OUT = "62615533";

    private static final int MEGABYTE = 1 << 20;

    private static final List<Probe> SHORT = Stream.concat(
                    Stream.of(
                                    "",
                                    " ",
                                    "0",
                                    "-1",
                                    "1",
                                    "2147483648",
                                    "9223372036854775808",
                                    "-9223372036854775809",
                                    "1e309",
                                    "NaN",
                                    "0x1F",
                                    "๒๕๖๔",
                                    "true",
                                    "null",
                                    "[]",
                                    "{}",
                                    "a\u0000b",
                                    "ก็่้๊๋ิ์ู็่้๊๋ิ์ู็่้๊๋",
                                    "\u0e48\u0e49\u0e33\u0e4d",
                                    "\u202eevil\u202c\u200f",
                                    "\ufeff\u200b\u00ad",
                                    "\ud83d\ude00",
                                    "x\r\nX-Q7xz: 1",
                                    "../../../../etc/passwd",
                                    "..\\..\\windows",
                                    "/etc/passwd",
                                    "file:///etc/passwd",
                                    "//example.org/",
                                    "javascript:alert(1)",
                                    "' or '1'='1",
                                    "'; drop table identity.agency; --",
                                    "\\'; select pg_sleep(5); --",
                                    "%' and 1=1 --",
                                    "<q7xz onload=1>",
                                    "\"'><q7xz>",
                                    "\" q7xzon=\"1",
                                    "</script><q7xz>",
                                    "&lt;q7xz&gt;",
                                    "${7919*7907}",
                                    "#{7919*7907}",
                                    "*{7919*7907}",
                                    "@{7919*7907}",
                                    "{{7919*7907}}",
                                    "<%= 7919*7907 %>",
                                    "!{7919*7907}",
                                    "T(java.lang.Runtime).getRuntime()",
                                    "${jndi:ldap://127.0.0.1:9/x}",
                                    "{0}{1}{2}",
                                    "%s%n%d%x",
                                    "(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((a",
                                    "00000000-0000-0000-0000-000000000000",
                                    "4f7b1d52-93a8-4c0e-a2c6-5e0b8d1f7a31",
                                    "1-1-1-1-1",
                                    "2569-02-30",
                                    "99999-99-99",
                                    "a".repeat(300),
                                    "ก".repeat(5_000))
                            .map(text ->
                                    new Probe(text.length() > 40 ? text.substring(0, 40) : text, Asked.escape(text))),
                    Stream.of(
                                    "%00",
                                    "%",
                                    "%zz",
                                    "%c0%ae%c0%ae/",
                                    "..%2f..%2f",
                                    "%2e%2e/",
                                    "%ff%fe",
                                    "%ed%a0%80",
                                    "%u0e01",
                                    ";x=1",
                                    "a;b",
                                    "//",
                                    "%5c",
                                    "%0d%0aX-Q7xz:%201")
                            .map(raw -> new Probe("as it stands: " + raw, raw)))
            .toList();

    private static final Probe LONG = new Probe("1 MB", "z".repeat(MEGABYTE));

    /// Those that an address can hold.
    static List<Probe> all() {
        return SHORT;
    }

    /// Those that a form can hold.
    static List<Probe> ofForms() {
        return Stream.concat(SHORT.stream(), Stream.of(LONG)).toList();
    }
}
