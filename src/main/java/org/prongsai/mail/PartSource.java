package org.prongsai.mail;

import java.util.Optional;

/// Says, when a letter is handed over, what the outbox must not hold; the module that knows it implements it.
public interface PartSource {
    /// As in [Part.Fetched].
    String name();

    /// What belongs in the letter, for the current tenant; nothing if the letter is no longer to be sent.
    Optional<String> text(String reference);
}
