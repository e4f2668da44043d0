package org.prongsai.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives the sample agencies posts with holders, one of whom acts, and a delegation, after their people and
/// units are there.
@Component
@ConditionalOnProperty(name = "prongsai.samples", matchIfMissing = true)
class SamplePosts {
    private static final LocalDate SINCE = LocalDate.of(2025, 10, 1);
    private static final String CENTRE = "ศูนย์ปฏิบัติการต่อต้านการทุจริต";
    private static final String LAW = "กองกฎหมาย";

    /// A post of the samples.
    ///
    /// @param unit   its Thai name; null for the agency as a whole
    /// @param holder number of the sample person
    /// @param kind   in what manner he holds it
    private record Sample(Bilingual title, @Nullable String unit, List<Role> roles, int holder, HoldingKind kind) {}

    private static final Map<String, List<Sample>> SAMPLES = Map.of(
            "opdc",
            List.of(
                    new Sample(
                            new Bilingual("เลขาธิการ ก.พ.ร.", "Secretary-General"),
                            null,
                            List.of(Role.EXECUTIVE),
                            5,
                            HoldingKind.HOLDER),
                    new Sample(
                            new Bilingual(
                                    "หัวหน้าศูนย์ปฏิบัติการต่อต้านการทุจริต", "Head of the anti-corruption centre"),
                            CENTRE,
                            List.of(Role.APPROVER),
                            2,
                            HoldingKind.HOLDER),
                    new Sample(
                            new Bilingual("ผู้อำนวยการกองพัฒนาระบบ", "Director, System Development"),
                            null,
                            List.of(Role.UNIT_HEAD),
                            3,
                            HoldingKind.HOLDER),
                    new Sample(
                            new Bilingual("ผู้อำนวยการกองกฎหมาย", "Director, Legal Division"),
                            LAW,
                            List.of(Role.UNIT_HEAD),
                            3,
                            HoldingKind.ACTING_FOR)),
            "pdmo",
            List.of(
                    new Sample(
                            new Bilingual("เจ้าหน้าที่คุณธรรม", "Integrity officer"),
                            CENTRE,
                            List.of(Role.INTEGRITY_OFFICER),
                            7,
                            HoldingKind.HOLDER),
                    new Sample(
                            new Bilingual("ผู้อำนวยการกองกฎหมาย", "Director, Legal Division"),
                            LAW,
                            List.of(Role.UNIT_HEAD),
                            8,
                            HoldingKind.CARETAKER)));

    private final Units units;
    private final Posts posts;
    private final Holdings holdings;
    private final Delegations delegations;
    private final Clock clock;

    SamplePosts(Units units, Posts posts, Holdings holdings, Delegations delegations, Clock clock) {
        this.units = units;
        this.posts = posts;
        this.holdings = holdings;
        this.delegations = delegations;
        this.clock = clock;
    }

    @EventListener
    @Order(20)
    void on(SampleWanted wanted) {
        UUID agency = wanted.agency().id().value();
        for (Sample sample : SAMPLES.getOrDefault(wanted.agency().code(), List.of())) {
            UUID id = id("sample post " + agency + sample.title().th());
            if (posts.put(
                    agency, new Post(id, unit(wanted.agency(), sample.unit()), sample.title(), sample.roles(), 1))) {
                boolean acting = sample.kind().isActing();
                holdings.put(
                        agency,
                        id("sample holding " + id),
                        id,
                        new Holdings.Wish(
                                person(sample.holder()),
                                sample.kind(),
                                acting ? "112/2568" : null,
                                acting ? LocalDate.of(2025, 9, 26) : null,
                                SINCE,
                                null));
            }
        }
        if (wanted.agency().code().equals("opdc")) {
            delegate(agency);
        }
    }

    /// The director lets the integrity officer of both agencies act for him until the fiscal year ends.
    private void delegate(UUID agency) {
        PersonId director = person(3);
        UUID id = id("sample delegation " + agency);
        if (delegations.present(agency).stream()
                .noneMatch(one -> one.role().what().id().equals(id))) {
            delegations.own(agency, director).stream()
                    .findFirst()
                    .ifPresent(role -> delegations.delegate(
                            agency,
                            id,
                            role.what().id(),
                            person(8),
                            FiscalYear.containing(LocalDate.now(clock)).lastDay(),
                            director));
        }
    }

    private @Nullable UUID unit(Agency agency, @Nullable String name) {
        return units.all(agency.id()).stream()
                .filter(unit -> Objects.equals(unit.name().th(), name))
                .map(Unit::id)
                .findFirst()
                .orElse(null);
    }

    private static PersonId person(int number) {
        return SamplePost.ALL.get(number - 1).id();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
