package org.prongsai.database;

/// The program cannot start here, for a reason that the person who started it can mend.
///
/// Its message is made for that person: one line of Thai, then plain English.
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param thai what is wrong, in one line of Thai
    /// @param english what was found, what was expected and what to do
    public StartRefused(String thai, String english) {
        super(thai + System.lineSeparator() + english);
    }
}
