package org.prongsai.national;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.national.AgencyProgress.Lack;
import org.prongsai.thai.FiscalYear;

/// What the commission asked many agencies at once to do.
///
/// @param until     the last day on which it is in time
/// @param slices    the provinces whose office sent it; empty where the commission did
/// @param takenBack null while it stands
/// @param waiting   agencies whose duty is not on the desk yet
/// @param told      agencies whose duty stands on the desk
/// @param done      agencies that did it since
public record Reminder(
        UUID id,
        FiscalYear year,
        What what,
        LocalDate until,
        List<String> slices,
        Instant sent,
        @Nullable Instant takenBack,
        int waiting,
        int told,
        int done) {
    public Reminder {
        slices = List.copyOf(slices);
    }

    /// What an agency is reminded of.
    public enum What {
        /// Surveys that are not open, or that fewer answered than must.
        SURVEYS("surveys"),
        /// Items that were not handed in.
        EVIDENCE("disclosures"),
        /// The spelling of the name on the certificate, which was not confirmed.
        NAMES("certificate");

        private final String page;

        What(String page) {
            this.page = page;
        }

        /// The page of the agency's year where it is done.
        String page() {
            return page;
        }

        /// Whether an agency has yet to do it.
        public boolean concerns(AgencyProgress agency) {
            return switch (this) {
                case SURVEYS -> agency.lacks(Lack.NO_SURVEY) || agency.lacks(Lack.FEW_ANSWERS);
                case EVIDENCE -> agency.lacks(Lack.UNFILED);
                case NAMES -> !agency.named();
            };
        }
    }

    /// How many agencies it is for.
    public int all() {
        return waiting + told + done;
    }
}
