package org.prongsai.scoring.sheet;

import java.util.List;
import org.prongsai.scoring.Inputs;

/// What came of reading one or more score sheets.
public sealed interface SheetReading {

    /// The sheets are sound.
    ///
    /// @param guesses one for each score of a text, for a person to confirm; none for tables that name codes
    /// @param notes what was passed over or looks odd
    record Read(Inputs inputs, List<Guess> guesses, List<SheetRemark> notes) implements SheetReading {
        public Read {
            guesses = List.copyOf(guesses);
            notes = List.copyOf(notes);
        }
    }

    /// They are not: all faults at once, in the order in which they stand, never empty.
    ///
    /// @param guesses made so far, so that a person sees what a fault rests on
    record Refused(List<SheetRemark> faults, List<Guess> guesses) implements SheetReading {
        public Refused {
            faults = List.copyOf(faults);
            guesses = List.copyOf(guesses);
        }
    }
}
