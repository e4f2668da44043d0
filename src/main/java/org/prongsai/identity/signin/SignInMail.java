package org.prongsai.identity.signin;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Assignment;
import org.prongsai.mail.Letter;
import org.prongsai.mail.Outbox;
import org.prongsai.mail.Part;
import org.prongsai.mail.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Sends what signing in has to tell, on behalf of the installation and never of an agency.
@Component
class SignInMail {
    private final Outbox outbox;
    private final TransactionOperations transaction;

    SignInMail(Outbox outbox, TransactionOperations transaction) {
        this.outbox = outbox;
        this.transaction = transaction;
    }

    boolean isOn() {
        return outbox.mails();
    }

    /// Does `work`, which may send letters, in one transaction.
    <T> T within(Supplier<T> work) {
        return new Tenant(Assignment.INSTALLATION)
                .<T, RuntimeException>call(() -> transaction.execute(_ -> work.get()));
    }

    /// Sends a code; the link of the letter carries it behind the `#`, which reaches no server.
    ///
    /// @param to   the person, or what stands for an address
    /// @param page where the code is entered
    void code(UUID to, String template, Secret code, String page) {
        send(to, template, List.of(new Part.Sealed(code.text())), page + "#{0}");
    }

    void notice(UUID to, String template) {
        send(to, template, List.of(), "/me/security");
    }

    private void send(UUID to, String template, List<Part> parts, String link) {
        outbox.put(new Letter(Assignment.INSTALLATION, UUID.randomUUID(), to, template, parts, link, Urgency.AT_ONCE));
    }
}
