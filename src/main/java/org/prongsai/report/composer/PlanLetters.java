package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Plan;
import org.prongsai.report.Composer;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part.Role;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends the measures to another agency, and announces them.
@Component
class PlanLetters implements Composer {
    private final PlanPapers papers;

    PlanLetters(PlanPapers papers) {
        this.papers = papers;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.COVER_LETTER, DocumentKind.ANNOUNCEMENT);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind) {
        return Occasion.onceIf(papers.measures(agency, year).isPresent(), agency, year, kind);
    }

    @Override
    @Transactional(readOnly = true)
    public Manuscript compose(Occasion occasion) {
        Plan plan = papers.require(occasion.agency(), occasion.year());
        Sender sender = papers.sender(occasion.agency());
        return occasion.kind() == DocumentKind.ANNOUNCEMENT ? announcement(sender, plan) : letter(sender, plan);
    }

    private static Manuscript letter(Sender sender, Plan plan) {
        int year = plan.year().buddhistYear();
        return PlainPapers.letter(sender, say("cover.subject", year), say("cover.to"))
                .add(Role.REFERENCE, "reference", "")
                .add(Role.ENCLOSURE, "enclosures", say("cover.enclosures", year - 1, year))
                .add(Role.BODY, "body.1", say("cover.body", say("nacc"), say("ita"), year))
                .add(
                        Role.BODY,
                        "body.2",
                        say(
                                "cover.body.2",
                                sender.name(),
                                year - 1,
                                year,
                                plan.measures().size(),
                                plan.steps().size()))
                .add(Role.CLOSING, "closing", say("cover.closing"))
                .add(Role.CLOSING, "farewell", say("letter.farewell"))
                .add(Role.SIGNATURE, "signature", sender.headSignature())
                .add(Role.FROM, "contact", PlainPapers.contact(sender))
                .as(DocumentKind.COVER_LETTER, say("cover.title", year));
    }

    private static Manuscript announcement(Sender sender, Plan plan) {
        int year = plan.year().buddhistYear();
        String measures = IntStream.range(0, plan.measures().size())
                .mapToObj(i -> say(
                        "guideline.line", i + 1, plan.measures().get(i).title().th()))
                .collect(Collectors.joining("\n"));
        return new MemoParts()
                .add(Role.FROM, "from", say("announcement.from", sender.name()))
                .add(Role.SUBJECT, "subject", say("announcement.subject", year))
                .body(say(
                        "announcement.body",
                        sender.name(),
                        year,
                        plan.measures().size()))
                .body(measures)
                .body(say("announcement.monitoring"))
                .add(Role.CLOSING, "closing", say("announcement.closing"))
                .add(Role.DATE, "date", "")
                .add(Role.SIGNATURE, "signature", sender.headSignature())
                .as(DocumentKind.ANNOUNCEMENT, say("announcement.title", year));
    }
}
