package org.prongsai.privacy;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table in the record of processing (PDPA B.E. 2562, s. 39).
///
/// @param table       with its schema, such as `mail.message`
/// @param description what it holds, from the table's comment
/// @param national    whether its rows belong to no one agency
/// @param personal    what it keeps of people; null if it says nothing of them
public record Processing(
        String table,
        String description,
        boolean national,
        @Nullable Personal personal) {
    /// What a table keeps of people: ends of keys, for which the pages have texts.
    ///
    /// @param who   whose data it is
    /// @param what  kinds of data, one or several
    /// @param basis of PDPA s. 24
    /// @param keep  an ISO period such as `P3Y`, or the name of a rule
    /// @param since what begins the period; null where a rule says how long
    public record Personal(
            String who,
            List<String> what,
            String purpose,
            String basis,
            String keep,
            @Nullable String since,
            String recipients) {
        public Personal {
            what = List.copyOf(what);
        }

        /// How long it is kept; empty where a rule says so and not a time.
        public Optional<Period> period() {
            return keep.startsWith("P") ? Optional.of(Period.parse(keep)) : Optional.empty();
        }
    }
}
