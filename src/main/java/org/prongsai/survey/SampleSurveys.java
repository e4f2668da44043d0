package org.prongsai.survey;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Polarity;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.SampleWanted;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives the sample agencies surveys of the running fiscal year: one that is answered, one that ITAS counts, drafts.
/// Those invited are positions, not persons.
@Component
class SampleSurveys {
    private static final int INVITED = 40;
    private static final List<String> KINDS = List.of("ผู้รับบริการ", "คู่สัญญา", "หน่วยงานของรัฐ", "ภาคประชาชน");
    private static final List<Bilingual> PULSE = List.of(
            new Bilingual(
                    "ท่านได้รับข้อมูลที่จำเป็นต่องานเพียงใด",
                    "How far do you get the information that your work needs?"),
            new Bilingual("งานในหน่วยของท่านแบ่งอย่างเป็นธรรมเพียงใด", "How fairly is work shared out in your unit?"),
            new Bilingual(
                    "ท่านกล้าพูดถึงปัญหากับหัวหน้าเพียงใด", "How freely can you speak of problems to your head?"));

    private final Surveys surveys;
    private final Proposals proposals;
    private final OwnQuestions questions;
    private final Contacts contacts;
    private final DayCountStore counts;
    private final Clock clock;

    SampleSurveys(
            Surveys surveys,
            Proposals proposals,
            OwnQuestions questions,
            Contacts contacts,
            DayCountStore counts,
            Clock clock) {
        this.surveys = surveys;
        this.proposals = proposals;
        this.questions = questions;
        this.contacts = contacts;
        this.counts = counts;
        this.clock = clock;
    }

    /// The id of a sample, the same in every installation.
    ///
    /// @param name `answered`, `itas` or `pulse`
    static UUID id(String agency, String name) {
        return UUID.nameUUIDFromBytes(("sample survey " + agency + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    @EventListener
    @Order(65)
    @Transactional
    public void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        if (!surveys.years(agency.id()).isEmpty()) {
            return;
        }
        switch (agency.code()) {
            case "opdc" -> {
                answered(agency, 240, EnumSet.of(Way.ROSTER, Way.SLIP, Way.LINK));
                itas(agency, 538);
                pulse(agency);
            }
            case "pdmo" -> itas(agency, 912);
            case "example" -> {
                answered(agency, 64, EnumSet.of(Way.SLIP));
                pulse(agency);
                ready(agency);
            }
            default -> {}
        }
    }

    /// Staff answer here, since three weeks.
    private void answered(Agency agency, int people, Set<Way> ways) {
        LocalDate today = LocalDate.now(clock);
        UUID id = id(agency.code(), "answered");
        Survey draft = proposals.propose(agency.id(), year(today), "IIT");
        add(draft, Held.INTERNAL, people, today.minusDays(20), today.plusDays(25), ways, null, id);
        Survey survey = surveys.require(agency.id(), draft.year(), id);
        if (ways.contains(Way.ROSTER)) {
            contacts.addAll(survey, invited("เจ้าหน้าที่ ตำแหน่งเลขที่", "กอง", id));
        }
        surveys.open(agency.id(), draft.year(), id);
        for (int i = 0; i < 20; i++) {
            LocalDate day = today.minusDays(20L - i);
            count(agency.id(), id, day, Way.SLIP.name(), i % 4 == 1 ? 2 : i % 5 == 0 ? 1 : 0);
            if (ways.contains(Way.ROSTER)) {
                count(agency.id(), id, day, DayCounts.COLLECTED, i < 12 ? 3 : 0);
                count(agency.id(), id, day, Way.ROSTER.name(), i % 3 == 0 ? 3 : i % 7 == 0 ? 0 : 1);
                count(agency.id(), id, day, Way.LINK.name(), i % 6 == 2 ? 1 : 0);
            }
        }
        if (ways.contains(Way.LINK)) {
            // somebody handed the link around in a meeting: a sign that the commission sees
            count(agency.id(), id, today.minusDays(6), Way.LINK.name(), 26);
        }
        count(agency.id(), id, today.minusDays(21), DayCounts.PRINTED, 60);
    }

    private void count(AgencyId agency, UUID survey, LocalDate day, String way, int number) {
        if (number > 0) {
            counts.set(agency, survey, day, way, number);
        }
    }

    /// Those who deal with the agency answer in ITAS; numbers are typed in here.
    private void itas(Agency agency, int people) {
        LocalDate today = LocalDate.now(clock);
        UUID id = id(agency.code(), "itas");
        Survey draft = proposals.propose(agency.id(), year(today), "EIT");
        add(
                draft,
                Held.ITAS,
                people,
                today.minusDays(12),
                today.plusDays(33),
                Set.of(),
                "https://itas.nacc.go.th/go/eit/example",
                id);
        Survey survey = surveys.require(agency.id(), draft.year(), id);
        contacts.addAll(survey, invited("ผู้ประสานงานโครงการ", "หน่วยงานตัวอย่าง", id));
        surveys.open(agency.id(), draft.year(), id);
        int[] added = {4, 0, 7, 3, 0, 0, 9, 5, 2, 6, 1};
        for (int i = 0; i < added.length; i++) {
            count(agency.id(), id, today.minusDays(11L - i), DayCounts.ITAS, added[i]);
        }
    }

    /// Those who deal with the agency will answer here, and it counts; the commission may open it.
    private void ready(Agency agency) {
        LocalDate today = LocalDate.now(clock);
        Survey draft = proposals.propose(agency.id(), year(today), "EIT");
        add(
                draft,
                Held.OFFICIAL,
                180,
                today.plusDays(30),
                today.plusDays(90),
                EnumSet.of(Way.SLIP, Way.LINK),
                null,
                id(agency.code(), "ready"));
    }

    /// A draft of the agency's own.
    private void pulse(Agency agency) {
        LocalDate today = LocalDate.now(clock);
        UUID id = id(agency.code(), "pulse");
        Survey draft = proposals.propose(agency.id(), year(today), Survey.OWN);
        add(draft, Held.INTERNAL, 64, today.plusDays(20), today.plusDays(40), EnumSet.of(Way.SLIP), null, id);
        for (Bilingual ask : PULSE) {
            Survey survey = surveys.require(agency.id(), draft.year(), id);
            String scale = questions.scales(survey).getFirst().code();
            questions.add(
                    survey,
                    new OwnQuestions.Wish(ask, scale, Polarity.POSITIVE),
                    UUID.nameUUIDFromBytes(ask.th().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void add(
            Survey draft,
            Held held,
            int people,
            LocalDate opens,
            LocalDate closes,
            Set<Way> ways,
            @Nullable String outside,
            UUID id) {
        boolean own = draft.instrument().equals(Survey.OWN);
        surveys.add(
                new Survey(
                        draft.agency(),
                        id,
                        draft.year(),
                        draft.instrument(),
                        held,
                        State.DRAFT,
                        own ? new Bilingual("ชีพจรองค์กร (ตัวอย่าง)", "Staff pulse (example)") : draft.title(),
                        draft.editionId(),
                        people,
                        opens.minusDays(7),
                        opens,
                        closes,
                        ways,
                        false,
                        true,
                        outside,
                        0),
                id);
    }

    private static List<Contact> invited(String position, String place, UUID seed) {
        return IntStream.rangeClosed(1, INVITED)
                .mapToObj(number -> new Contact(
                        UUID.nameUUIDFromBytes((seed + " " + number).getBytes(StandardCharsets.UTF_8)),
                        position + " " + number,
                        place + " " + ((number - 1) / 8 + 1),
                        KINDS.get(number % KINDS.size()),
                        "",
                        "invited" + number + "@example.go.th",
                        Contact.Tongue.TH,
                        number % 17 == 0,
                        true,
                        0))
                .toList();
    }

    private static FiscalYear year(LocalDate today) {
        return FiscalYear.containing(today);
    }
}
