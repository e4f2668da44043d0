package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.List;
import java.util.Set;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.Composer;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part.Role;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A memo and a letter whose body the office writes itself.
@Component
class PlainPapers implements Composer {
    private final Senders senders;

    PlainPapers(Senders senders) {
        this.senders = senders;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.MEMO, DocumentKind.LETTER);
    }

    @Override
    public List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind) {
        return Occasion.onceIf(true, agency, year, kind);
    }

    @Override
    @Transactional(readOnly = true)
    public Manuscript compose(Occasion occasion) {
        Sender sender = senders.of(occasion.agency());
        return occasion.kind() == DocumentKind.LETTER ? letter(sender) : memo(sender);
    }

    private static Manuscript memo(Sender sender) {
        return MemoParts.memo(sender, "")
                .add(Role.REFERENCE, "reference", "")
                .add(Role.BODY, "body.1", say("plain.body"))
                .add(Role.BODY, "body.2", say("plain.body.2", sender.unit()))
                .add(Role.CLOSING, "closing", say("plain.closing"))
                .add(Role.SIGNATURE, "signature", sender.signature())
                .add(Role.ENDORSEMENT, "endorsement", "")
                .add(Role.ENCLOSURE, "enclosures", "")
                .as(DocumentKind.MEMO, say("plain.memo"));
    }

    private static Manuscript letter(Sender sender) {
        return letter(sender, "", "")
                .add(Role.REFERENCE, "reference", "")
                .add(Role.ENCLOSURE, "enclosures", "")
                .add(Role.BODY, "body.1", say("plain.body"))
                .add(Role.BODY, "body.2", say("plain.body.2", sender.name()))
                .add(Role.CLOSING, "closing", say("plain.closing"))
                .add(Role.CLOSING, "farewell", say("letter.farewell"))
                .add(Role.SIGNATURE, "signature", sender.headSignature())
                .add(Role.FROM, "contact", contact(sender))
                .as(DocumentKind.LETTER, say("plain.letter"));
    }

    /// The head of a letter from the agency.
    static MemoParts letter(Sender sender, String subject, String to) {
        return new MemoParts()
                .add(Role.FROM, "from", say("letter.from", sender.name()))
                .add(Role.NUMBER, "number", "")
                .add(Role.DATE, "date", "")
                .add(Role.SUBJECT, "subject", subject)
                .add(Role.TO, "to", to);
    }

    static String contact(Sender sender) {
        return say("letter.contact", sender.unit());
    }
}
