package org.prongsai.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.prongsai.mail.Carrier.Undelivered;
import org.springframework.mail.MailSendException;

/// Why a mail server did not take a letter. The words of a server may repeat the address, so only the kind of fault and
/// its code are kept.
final class SmtpFault {
    /// From here on a code says that trying again does not help (RFC 5321, section 4.2.1).
    private static final int FOR_GOOD = 500;

    private SmtpFault() {}

    static Undelivered of(Exception fault) {
        OptionalInt code = causes(fault).mapToInt(SmtpFault::code).max();
        if (code.isPresent() && code.getAsInt() >= FOR_GOOD) {
            return new Undelivered("refused " + code.getAsInt(), true, fault);
        }
        boolean isNoAddress = fault instanceof AddressException;
        return new Undelivered(fault.getClass().getSimpleName(), isNoAddress, fault);
    }

    private static Stream<Exception> causes(Exception fault) {
        return fault instanceof MailSendException sending
                ? Stream.of(sending.getMessageExceptions()).flatMap(SmtpFault::chain)
                : chain(fault);
    }

    private static Stream<Exception> chain(@Nullable Exception first) {
        return Stream.iterate(
                first, one -> one != null, one -> one instanceof MessagingException m ? m.getNextException() : null);
    }

    private static int code(Exception one) {
        return switch (one) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> 0;
        };
    }
}
