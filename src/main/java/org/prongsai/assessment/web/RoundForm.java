package org.prongsai.assessment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.assessment.Round;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What is typed of a round: `share`, `pass` and `version`.
record RoundForm(Map<String, String> typed) {
    private static final String SHARE = "40";
    private static final String PASS = "80";

    RoundForm {
        typed = Map.copyOf(typed);
    }

    /// What a round says; for none, what is usual.
    static RoundForm of(Optional<Round> round) {
        return new RoundForm(Map.of(
                "share",
                round.map(one -> Integer.toString(one.secondShare())).orElse(SHARE),
                "pass",
                round.map(one -> Integer.toString(one.calibrationPass())).orElse(PASS),
                "version",
                round.map(one -> Integer.toString(one.version())).orElse("0")));
    }

    /// The same upon the version that is stored now, to be sent once more on purpose.
    RoundForm over(RoundForm stored) {
        var newer = new HashMap<>(typed);
        newer.put("version", Integer.toString(stored.version()));
        return new RoundForm(newer);
    }

    FieldErrors check(Words words) {
        FieldErrors found = FieldErrors.NONE;
        for (String field : List.of("share", "pass")) {
            if (!text(field).matches("100|[1-9]?[0-9]")) {
                found = found.and(field, words.lookup("assessment.round.percent.wrong"));
            }
        }
        return found;
    }

    int share() {
        return Integer.parseInt(text("share"));
    }

    int pass() {
        return Integer.parseInt(text("pass"));
    }

    int version() {
        return text("version").matches("[0-9]{1,9}") ? Integer.parseInt(text("version")) : 0;
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                field("share", "assessment.round.share", "assessment.round.share.hint", errors, words),
                field("pass", "assessment.round.pass", "assessment.round.pass.hint", errors, words));
    }

    private Field field(String name, String label, String hint, FieldErrors errors, Words words) {
        return Field.number(name, words.lookup(label))
                .hint(words.lookup(hint))
                .between("0", "100", "1")
                .unit("%")
                .value(typed.get(name))
                .error(errors.on(name))
                .required();
    }
}
