package org.prongsai.mail;

import java.util.Optional;
import java.util.UUID;

/// Takes letters to one kind of address.
interface Carrier {
    Channel channel();

    /// Whether this installation is set up to use it.
    boolean isOn();

    /// The address that it goes to, if the person has one of this kind.
    Optional<String> address(Addresses.Address of);

    /// Hands over a letter once.
    ///
    /// @param id stays the same when the same letter is handed over again
    /// @throws Undelivered if it was certainly not taken
    void carry(UUID id, String address, String subject, String text) throws Undelivered;

    /// A letter was not taken.
    final class Undelivered extends Exception {
        private final boolean forGood;

        Undelivered(String reason, boolean forGood, Throwable cause) {
            super(reason, cause);
            this.forGood = forGood;
        }

        Undelivered(String reason, boolean forGood) {
            super(reason);
            this.forGood = forGood;
        }

        /// Whether trying again would not help.
        boolean isForGood() {
            return forGood;
        }
    }
}
