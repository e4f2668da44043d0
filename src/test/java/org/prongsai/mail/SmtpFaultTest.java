package org.prongsai.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailSendException;

class SmtpFaultTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"550, refused 550, true", "553, refused 553, true", "450, MailSendException, false"})
    void tellsARefusalFromWhatMayPass(int code, String reason, boolean isForGood) throws AddressException {
        var refused = new SMTPAddressFailedException(
                new InternetAddress("nobody@example.go.th"),
                "RCPT TO",
                code,
                code + " 5.1.1 no nobody@example.go.th here");
        var fault = SmtpFault.of(
                new MailSendException(Map.of("letter", new SendFailedException("Invalid Addresses", refused))));
        assertThat(fault.getMessage()).isEqualTo(reason);
        assertThat(fault.isForGood()).isEqualTo(isForGood);
    }

    @Test
    void triesAgainWhereNobodyAnswersAndNotWhereThereIsNoAddress() {
        assertThat(SmtpFault.of(new MessagingException("connection refused")).isForGood())
                .isFalse();
        assertThat(SmtpFault.of(new AddressException("no at sign")).isForGood()).isTrue();
    }
}
