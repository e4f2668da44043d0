package org.prongsai.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Sends by SMTP. The letter's id is its Message-ID, by which mail servers know a letter that comes twice.
@Component
class SmtpCarrier implements Carrier {
    private static final String PATIENCE = "20000";

    private final SmtpSettings settings;

    SmtpCarrier(SmtpSettings settings) {
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isOn() {
        return settings.host() != null;
    }

    @Override
    public Optional<String> address(Addresses.Address of) {
        return Optional.ofNullable(of.email());
    }

    @Override
    public void carry(UUID id, String address, String subject, String text) throws Undelivered {
        JavaMailSenderImpl server = server();
        try {
            MimeMessage message = new Identified(server, id);
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(address);
            helper.setSubject(subject);
            helper.setText(text);
            message.setHeader("Auto-Submitted", "auto-generated");
            server.send(message);
        } catch (MailException | MessagingException e) {
            throw SmtpFault.of(e);
        }
    }

    private JavaMailSenderImpl server() {
        var server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setUsername(settings.user());
        server.setPassword(settings.password());
        server.setProtocol(settings.security() == SmtpSettings.Security.TLS ? "smtps" : "smtp");
        Properties properties = server.getJavaMailProperties();
        boolean startsTls = settings.security() == SmtpSettings.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startsTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startsTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtps.ssl.checkserveridentity", "true");
        for (String protocol : new String[] {"smtp", "smtps"}) {
            properties.put("mail." + protocol + ".auth", Boolean.toString(settings.user() != null));
            properties.put("mail." + protocol + ".connectiontimeout", PATIENCE);
            properties.put("mail." + protocol + ".timeout", PATIENCE);
            properties.put("mail." + protocol + ".writetimeout", PATIENCE);
        }
        return server;
    }

    /// A message whose id is not made anew at each attempt.
    private static final class Identified extends MimeMessage {
        private final String messageId;

        Identified(JavaMailSenderImpl server, UUID id) {
            super(server.getSession());
            this.messageId = "<" + id + "@prongsai>";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
