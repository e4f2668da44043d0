package org.prongsai.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.mail.Carrier.Undelivered;
import org.springframework.mail.MailSendException;

/// Why a mail server did not take a letter. The words of a server may repeat the address, so only the kind of fault and
/// its code are kept.
final class SmtpFault {
    /// From here on a code says that trying again does not help (RFC 5321, section 4.2.1).
    private static final int FOR_GOOD = 500;

    private static final Pattern REPLY = Pattern.compile("([245]\\d\\d)[ -]");

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

    /// What a server replied stands first in the words of the fault.
    private static int code(Exception one) {
        String words = one.getMessage();
        Matcher reply = REPLY.matcher(words == null ? "" : words);
        return reply.lookingAt() ? Integer.parseInt(reply.group(1)) : 0;
    }
}
