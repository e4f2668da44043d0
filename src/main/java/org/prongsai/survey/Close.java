package org.prongsai.survey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.token.Octets;

/// How a survey is closed, and what is published of it.
///
/// @param askedBy    the first officer
/// @param approvedBy the second, who is another; null while only one wants it
/// @param figures    null until the answers were shuffled
public record Close(
        PersonId askedBy,
        Instant askedAt,
        @Nullable PersonId approvedBy,
        @Nullable Instant approvedAt,
        Step step,
        @Nullable Figures figures) {

    /// Steps of a close, in order; each is done whole or not at all, so that a close that died goes on where it was.
    public enum Step {
        /// One officer wants it.
        ASKED,
        /// Two do: no answer comes in any more, and what came in can be opened.
        APPROVED,
        /// Answers were opened, shuffled and stored; sealed ones are deleted.
        SHUFFLED,
        /// Tallies are made.
        COUNTED,
        /// The trail holds counts and root, and scores were told.
        TOLD,
        /// The keys are destroyed.
        DONE;

        /// Whether results can be read.
        public boolean hasResults() {
            return this == TOLD || this == DONE;
        }
    }

    /// What is published.
    ///
    /// @param answered   how many answers were opened and stored
    /// @param collected  how many passes were collected by people of the roster
    /// @param resets     how many lost passes were given anew
    /// @param unreadable sealed answers that could not be opened; 0 unless something was damaged
    /// @param root       over the receipts in order, hexadecimal
    /// @param receipts   of all answers, in their own order, 10 bytes each
    public record Figures(int answered, int collected, int resets, int unreadable, String root, Octets receipts) {
        /// The receipts as texts.
        public List<String> receiptTexts() {
            byte[] all = receipts.bytes();
            var texts = new ArrayList<String>(all.length / Receipt.BYTES);
            for (int at = 0; at < all.length; at += Receipt.BYTES) {
                texts.add(new Receipt(Octets.of(Arrays.copyOfRange(all, at, at + Receipt.BYTES))).text());
            }
            return texts;
        }

        /// Whether an answer with this receipt was counted.
        public boolean has(Receipt receipt) {
            return receiptTexts().contains(receipt.text());
        }
    }

    /// What is published, once there is something.
    public Optional<Figures> published() {
        return step.hasResults() ? Optional.ofNullable(figures) : Optional.empty();
    }
}
