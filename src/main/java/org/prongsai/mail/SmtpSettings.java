package org.prongsai.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The mail server, from `PRONGSAI_SMTP_HOST` and so on; without a host no mail is sent.
///
/// @param from the sender's address
@Validated
@ConfigurationProperties("prongsai.smtp")
record SmtpSettings(
        @Nullable String host,
        @DefaultValue("587") @Min(1) @Max(65535) int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("prongsai@localhost") String from,
        @DefaultValue("STARTTLS") Security security) {
    /// How the connection is kept from listeners.
    enum Security {
        STARTTLS,
        TLS,
        /// For a server on the same machine only.
        NONE
    }
}
