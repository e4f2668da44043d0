package org.prongsai.disclosure.check;

import static org.prongsai.disclosure.check.Verdict.CONCERN;
import static org.prongsai.disclosure.check.Verdict.MET;
import static org.prongsai.disclosure.check.Verdict.NOT_MET;
import static org.prongsai.disclosure.check.Verdict.UNKNOWN;

import java.util.Locale;

/// What exactly a check found. Each has a text, and all but the good ones a text on how to mend it.
public enum Why {
    OPEN(Check.REACHABLE, MET),
    /// A shared drive that shows the file to everybody.
    OPEN_DRIVE(Check.REACHABLE, MET),
    /// Says in words that there is nothing, and in its status that all is well.
    SOFT_404(Check.REACHABLE, NOT_MET),
    GONE(Check.REACHABLE, NOT_MET),
    ADDRESS_UNFIT(Check.REACHABLE, NOT_MET),
    LOGIN_WALL(Check.REACHABLE, CONCERN),
    DRIVE_CLOSED(Check.REACHABLE, CONCERN),
    EBOOK(Check.REACHABLE, CONCERN),
    EMPTY(Check.REACHABLE, CONCERN),
    DAMAGED(Check.REACHABLE, CONCERN),
    TOO_LARGE(Check.REACHABLE, CONCERN),
    NAME_UNKNOWN(Check.REACHABLE, CONCERN),
    NOT_PUBLIC(Check.REACHABLE, CONCERN),
    REDIRECT_UNFIT(Check.REACHABLE, CONCERN),
    CERTIFICATE(Check.REACHABLE, CONCERN),
    SOCIAL(Check.REACHABLE, UNKNOWN),
    /// Refuses machines.
    FIREWALL(Check.REACHABLE, UNKNOWN),
    SCRIPT_ONLY(Check.REACHABLE, UNKNOWN),
    MAINTENANCE(Check.REACHABLE, UNKNOWN),
    SERVER_ERROR(Check.REACHABLE, UNKNOWN),
    ODD_ANSWER(Check.REACHABLE, UNKNOWN),
    NO_ANSWER(Check.REACHABLE, UNKNOWN),
    REDIRECT_LOOP(Check.REACHABLE, UNKNOWN),
    /// Fetched, but not looked into.
    NOT_READ(Check.REACHABLE, UNKNOWN),

    HTTPS(Check.ENCRYPTED, MET),
    PLAIN(Check.ENCRYPTED, NOT_MET),
    HTTPS_BROKEN(Check.ENCRYPTED, CONCERN),
    HTTPS_UNKNOWN(Check.ENCRYPTED, UNKNOWN),

    DIRECT(Check.REDIRECT, MET),
    TO_HOME(Check.REDIRECT, NOT_MET),
    DOWNGRADED(Check.REDIRECT, CONCERN),
    OTHER_SITE(Check.REDIRECT, CONCERN),
    /// The page itself sends its reader on.
    SENT_ON(Check.REDIRECT, CONCERN),
    REDIRECT_UNKNOWN(Check.REDIRECT, UNKNOWN),

    YEAR_FOUND(Check.YEAR, MET),
    YEAR_OTHER(Check.YEAR, NOT_MET),
    YEAR_NONE(Check.YEAR, NOT_MET),
    YEAR_FAINT(Check.YEAR, CONCERN),
    YEAR_UNKNOWN(Check.YEAR, UNKNOWN),

    WORDS_FOUND(Check.COMPONENT, MET),
    /// Other words may say the same, so that somebody has to look.
    WORDS_MISSING(Check.COMPONENT, CONCERN),
    WORDS_UNKNOWN(Check.COMPONENT, UNKNOWN),

    READABLE(Check.TEXT, MET),
    SCANNED(Check.TEXT, NOT_MET),
    PICTURE_ONLY(Check.TEXT, NOT_MET),
    PARTLY_SCANNED(Check.TEXT, CONCERN),
    GARBLED(Check.TEXT, CONCERN),

    IN_WINDOW(Check.DATE, MET),
    BEFORE_WINDOW(Check.DATE, CONCERN),
    AFTER_WINDOW(Check.DATE, CONCERN),
    DATE_UNKNOWN(Check.DATE, UNKNOWN),

    NEAR(Check.CLICKS, MET),
    FAR(Check.CLICKS, CONCERN),
    CLICKS_UNKNOWN(Check.CLICKS, UNKNOWN),

    OWN_ADDRESS(Check.SAME_ADDRESS, MET),
    SHARED_ADDRESS(Check.SAME_ADDRESS, CONCERN),

    OWN_DOCUMENT(Check.SAME_DOCUMENT, MET),
    SHARED_DOCUMENT(Check.SAME_DOCUMENT, CONCERN),
    DOCUMENT_UNKNOWN(Check.SAME_DOCUMENT, UNKNOWN),

    FITS_PHONE(Check.PHONE, MET),
    NOT_FOR_PHONE(Check.PHONE, CONCERN),

    ENOUGH(Check.SUBSTANCE, MET),
    TOO_SHORT(Check.SUBSTANCE, CONCERN),
    SUBSTANCE_UNKNOWN(Check.SUBSTANCE, UNKNOWN);

    private final Check check;
    private final Verdict verdict;

    Why(Check check, Verdict verdict) {
        this.check = check;
        this.verdict = verdict;
    }

    /// The check that found it.
    public Check check() {
        return check;
    }

    /// What it comes to.
    public Verdict verdict() {
        return verdict;
    }

    /// The key of the text that tells it.
    public String key() {
        return "disclosure.check.why." + name().toLowerCase(Locale.ROOT);
    }

    /// The key of the text that tells how to mend it, or how to try again. What is met has none.
    public String mendKey() {
        return "disclosure.check.mend." + name().toLowerCase(Locale.ROOT);
    }
}
