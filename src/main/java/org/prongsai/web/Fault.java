package org.prongsai.web;

import java.security.SecureRandom;
import java.util.List;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Fact;

/// What a reader sees instead of the page that could not be had; printed by `ui/fault.jte`.
///
/// @param reference finds the entry in the log, if there is one; tells nothing by itself
public record Fault(int status, String title, String text, String reference, List<Action> actions) {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    /// What helps when asking for help.
    public List<Fact> facts(Words words) {
        return List.of(
                Fact.of(words.lookup("web.fault.status"), String.valueOf(status)),
                new Fact(words.lookup("web.fault.reference"), new Cell.Code(reference)));
    }

    static String newReference(SecureRandom random) {
        return random.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .insert(LENGTH / 2, '-')
                .toString();
    }
}
