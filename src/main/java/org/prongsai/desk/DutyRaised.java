package org.prongsai.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Someone must do something by a day. Modules above publish it within the transaction that makes it so: the duty is
/// stored with it or not at all.
///
/// Publishing the same duty again changes nothing.
///
/// @param agency   on whose behalf the transaction runs
/// @param duty     its id, chosen by the publisher, who settles it under the same id
/// @param until    the last day on which it is in time
/// @param title    what to do
/// @param link     path of the page where it is done, such as `/agencies/opdc/2570/score`
/// @param raisedBy the person who sent it; null if the program did
/// @param notice   whether nothing is to be done but to read it: whoever of its holders opens it settles it
public record DutyRaised(
        UUID agency,
        UUID duty,
        Holder holder,
        LocalDate until,
        Phrase title,
        String link,
        @Nullable UUID raisedBy,
        boolean notice) {
    /// Something to do.
    public DutyRaised(
            UUID agency,
            UUID duty,
            Holder holder,
            LocalDate until,
            Phrase title,
            String link,
            @Nullable UUID raisedBy) {
        this(agency, duty, holder, until, title, link, raisedBy, false);
    }

    /// Where its reader goes: to the page, or by way of the desk, which notes that a notice was read.
    String opened() {
        return notice ? Duty.notice(agency, duty) : link;
    }
}
