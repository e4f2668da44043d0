package org.prongsai.audit;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What somebody did, as it goes into the trail.
///
/// Personal data has no place in it: people are named by their ids, and their fields only as changed ([Changes]).
///
/// @param action the key of its text, such as `scoring.act.withdrawn`
/// @param subject what it was done to: the key of the kind's text and an id, such as `scoring.result/5f0c…`; may be
/// empty
/// @param payload the details, usually of [Changes#payload]; it is hashed and kept as exactly this text
public record Act(String action, String subject, String payload) {
    private static final Pattern ACTION = Pattern.compile("[a-z][A-Za-z0-9.-]{0,79}");
    private static final int LONGEST_SUBJECT = 200;

    public Act {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("not the name of an action: " + action);
        }
        if (subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a subject of " + subject.length() + " characters");
        }
        refuseUnstorable(subject);
        refuseUnstorable(payload);
    }

    /// A subject: the key of its kind's text, and what tells it from others of that kind.
    public static String subject(String kind, String id) {
        return kind + "/" + id;
    }

    /// An act whose name says it all.
    public static Act of(String action, String subject) {
        return new Act(action, subject, "");
    }

    /// PostgreSQL keeps every character but this one, and text that is only half of a pair cannot be encoded.
    private static void refuseUnstorable(String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("a text with U+0000 or half a character");
        }
    }
}
