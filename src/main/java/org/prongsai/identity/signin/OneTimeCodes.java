package org.prongsai.identity.signin;

import java.util.Optional;
import org.springframework.stereotype.Service;

/// Codes for one sign-in, sent to the address of whoever asks.
@Service
public class OneTimeCodes {
    private final Credentials credentials;
    private final SignInMail mail;

    OneTimeCodes(Credentials credentials, SignInMail mail) {
        this.credentials = credentials;
        this.mail = mail;
    }

    /// Whether this installation can send any.
    public boolean areSent() {
        return mail.isOn();
    }

    /// Sends a code to the address, if it is that of a person.
    ///
    /// @return what was sent; nobody but the page of the sample data may show it
    public Optional<SentCode> send(String email) {
        return mail.within(() -> {
            Optional<SentCode> code = credentials.link(email);
            code.ifPresent(it -> mail.code(it.person().id().value(), "identity.mail.code", it.code(), "/sign-in/link"));
            return code;
        });
    }
}
