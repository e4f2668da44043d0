package org.prongsai.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.ChainStep;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.Judgement;
import org.prongsai.disclosure.NoMove;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Unit;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Tone;
import org.springframework.web.servlet.ModelAndView;

/// What is said of items, and where their pages are.
final class ItemText {
    private static final BigFraction HUNDRED = BigFraction.of(100);

    private ItemText() {}

    static String path(AgencyYear at) {
        return at.path("disclosures");
    }

    static String path(AgencyYear at, String code) {
        return path(at) + "/" + code;
    }

    static Crumb all(AgencyYear at, Words words) {
        return new Crumb(words.lookup("disclosure.page"), path(at));
    }

    static String title(ItemRule rule, Words words) {
        return rule.code() + " " + words.pick(rule.title());
    }

    static String unit(@Nullable Unit unit, Words words) {
        return unit == null ? words.lookup("disclosure.unit.none") : words.pick(unit.name());
    }

    /// How much of the total hangs on an item, in points.
    static String points(ItemRule rule, Words words) {
        return words.text("disclosure.points", Rounding.shown(rule.share().multiply(HUNDRED)));
    }

    static String step(ChainStep step, Words words) {
        return words.lookup("disclosure.step." + step.tag());
    }

    static String verdict(Judgement.Verdict verdict, Words words) {
        return words.lookup("disclosure.verdict." + verdict.name());
    }

    /// In whose hands an item is, or what became of it.
    static Badge badge(Disclosure item, Words words) {
        if (item.returned().isPresent()) {
            return Badge.of(words.lookup("disclosure.state.returned"), Tone.WARNING);
        }
        String said = words.lookup("disclosure.state." + item.state().tag());
        return switch (item.state()) {
            case EMPTY -> Badge.of(said, Tone.NEUTRAL);
            case DRAFT -> Badge.of(said, Tone.DRAFT);
            case WITH_UNIT_HEAD, WITH_INTEGRITY_OFFICER, WITH_APPROVER -> Badge.of(said, Tone.ACTION);
            case APPROVED, FILED -> Badge.of(said, Tone.GOOD);
            case APPEALED -> Badge.of(said, Tone.WARNING);
            case ASSESSED, SETTLED ->
                item.verdict()
                        .map(verdict -> Badge.of(verdict(verdict, words), tone(verdict)))
                        .orElseGet(() -> Badge.of(said, Tone.NEUTRAL));
        };
    }

    /// Where evidence stands, in a word.
    static String source(Evidence one, Words words) {
        return words.lookup(
                one.isLive()
                        ? "disclosure.live"
                        : one.file() == null ? "disclosure.source.web" : "disclosure.source.file");
    }

    /// What is to be known of where evidence comes from.
    static List<Badge> marks(Evidence one, Words words) {
        var marks = new ArrayList<Badge>();
        if (one.isLive()) {
            marks.add(Badge.of(words.lookup("disclosure.live"), Tone.GOOD));
        }
        if (one.file() != null && !one.isLive()) {
            marks.add(Badge.of(words.lookup("disclosure.source.file"), Tone.NEUTRAL));
        }
        if (one.awaitsConfirmation()) {
            marks.add(Badge.of(words.lookup("disclosure.foreign.waits"), Tone.WARNING));
        } else if (one.foreign() != null) {
            marks.add(Badge.of(words.lookup("disclosure.foreign"), Tone.NEUTRAL));
        }
        if (one.carried()) {
            marks.add(Badge.of(words.lookup("disclosure.carried.badge"), Tone.WARNING));
        }
        return marks;
    }

    static Tone tone(Judgement.Verdict verdict) {
        return switch (verdict) {
            case PASSED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case NOT_APPLICABLE -> Tone.NEUTRAL;
        };
    }

    /// Leads back to a page, which says what was done.
    static ModelAndView told(String path, String what) {
        return Answer.seeOther(path + "?told=" + what);
    }

    /// The same, with what undoes it: the end of an address from the page's own on.
    static ModelAndView told(String path, String what, String undo) {
        return Answer.seeOther(path + "?told=" + what + "&undo=" + undo);
    }

    /// What was just done; null where nothing was.
    static @Nullable String told(String what, Words words) {
        String key = "disclosure.told." + what;
        return words.has(key) ? words.lookup(key) : null;
    }

    /// Does something to an item and leads back to it; the page says what was done, or why nothing was.
    ///
    /// @param undo the end of the address that undoes it, from the item's own on; null where nothing does
    static ModelAndView moved(AgencyYear at, String code, String told, @Nullable String undo, Runnable move) {
        String path = path(at, code);
        try {
            move.run();
            return undo == null ? told(path, told) : told(path, told, undo);
        } catch (NoMove e) {
            return refused(path, e.why());
        }
    }

    /// Leads back to a page, which says why nothing was done.
    static ModelAndView refused(String path, NoMove.Why why) {
        return Answer.seeOther(path + "?refused=" + why.name());
    }

    /// Why nothing was done; null where something was.
    static @Nullable String refusal(String why, Words words) {
        String key = "disclosure.refused." + why;
        return words.has(key) ? words.lookup(key) : null;
    }
}
