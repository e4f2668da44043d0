package org.prongsai.audit;

/// Something in a trail that is not as it was written.
///
/// @param where the agency's id, or the origin of a checkpoint
/// @param number of the event in its chain, or of the checkpoint
record Fault(Kind kind, String where, long number) {

    /// What is wrong.
    enum Kind {
        /// The number does not follow the one before.
        GAP("audit.fault.gap"),
        /// The event does not name the hash of the one before.
        LINK("audit.fault.link"),
        /// The event's own hash is not that of its fields.
        CONTENT("audit.fault.content"),
        /// The event is of another agency.
        AGENCY("audit.fault.agency"),
        /// A checkpoint holds another event under this number.
        ANCHOR("audit.fault.anchor"),
        /// A checkpoint holds this event, and the chain ends before it.
        TAIL("audit.fault.tail"),
        /// The head names another event than the last.
        HEAD("audit.fault.head"),
        /// The checkpoint has no signature of a trusted key.
        SIGNATURE("audit.fault.signature"),
        /// The heads that are kept for the checkpoint do not give its root.
        ROOT("audit.fault.root"),
        /// The checkpoint does not follow the one before.
        SEQUENCE("audit.fault.sequence"),
        /// A copy from outside holds a checkpoint that is missing or different here.
        COPY("audit.fault.copy"),
        /// No checkpoint that is known outside vouches for the file.
        UNPROVED("audit.fault.unproved"),
        /// A line that cannot be read.
        LINE("audit.fault.line");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
