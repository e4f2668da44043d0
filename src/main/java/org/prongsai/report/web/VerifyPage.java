package org.prongsai.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Tone;

/// What anyone learns of a paper by its code.
///
/// @param state      null where there is no such paper
/// @param said       what the state means
/// @param newer      address of the paper that corrects it; null where none does
/// @param whole      address of the paper itself; null where it was not made for everybody
/// @param hashes     of its files
/// @param known      the hashes alone, for the browser to compare with
/// @param checkpoint the newest signed statement of the trail; null where there is none
/// @param action     where a file is sent that the browser cannot compare by itself; null where there is nothing to
/// compare
/// @param outcome    of comparing a file; null before
/// @param tone       of the outcome
public record VerifyPage(
        @Nullable Badge state,
        String said,
        @Nullable String newer,
        List<Fact> facts,
        @Nullable String whole,
        List<Fact> hashes,
        String known,
        @Nullable String checkpoint,
        @Nullable String action,
        Field file,
        @Nullable String outcome,
        Tone tone) {
    public VerifyPage {
        facts = List.copyOf(facts);
        hashes = List.copyOf(hashes);
    }
}
