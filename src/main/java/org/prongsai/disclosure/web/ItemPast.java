package org.prongsai.disclosure.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.ActorNames;
import org.prongsai.disclosure.Approvals;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.Snapshot;
import org.prongsai.disclosure.Snapshots;
import org.prongsai.disclosure.Submission;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;

/// What went before on an item.
///
/// @param lastYear    the item of the year before; null where nothing is known of it
/// @param submissions the newest first
/// @param snapshots   of its evidence, the newest first
/// @param names       of everyone who acted
record ItemPast(
        @Nullable Disclosure lastYear,
        List<Submission> submissions,
        List<Snapshot> snapshots,
        Map<UUID, Bilingual> names) {
    ItemPast {
        submissions = List.copyOf(submissions);
        snapshots = List.copyOf(snapshots);
        names = Map.copyOf(names);
    }

    String name(PersonId person, Words words) {
        Bilingual name = names.get(person.value());
        return name == null ? words.lookup("disclosure.someone") : words.pick(name);
    }

    /// Asks for it.
    @Component
    static class Asker {
        private final Disclosures disclosures;
        private final Approvals approvals;
        private final Snapshots snapshots;
        private final ActorNames names;

        Asker(Disclosures disclosures, Approvals approvals, Snapshots snapshots, ActorNames names) {
            this.disclosures = disclosures;
            this.approvals = approvals;
            this.snapshots = snapshots;
            this.names = names;
        }

        ItemPast of(AgencyYear at, Item item) {
            AgencyId agency = at.agency().id();
            List<Submission> submissions = approvals.history(agency, at.year(), item.code());
            Set<UUID> people = people(item, submissions);
            return new ItemPast(
                    at.year()
                            .earlier()
                            .map(last -> disclosures.find(agency, last, item.code()))
                            .orElse(null),
                    submissions,
                    snapshots.of(agency, at.year(), item.code()),
                    people.isEmpty() ? Map.of() : new HashMap<>(names.names(people)));
        }

        /// Who answered for evidence, submitted and decided.
        private static Set<UUID> people(Item item, List<Submission> submissions) {
            Set<UUID> people = new HashSet<>();
            item.known().evidence().stream()
                    .flatMap(one -> Stream.ofNullable(one.foreign()))
                    .flatMap(foreign -> Stream.ofNullable(foreign.by()))
                    .forEach(by -> people.add(by.value()));
            submissions.forEach(sent -> {
                people.add(sent.by().value());
                sent.decisions().forEach(decision -> people.add(decision.by().value()));
            });
            return people;
        }
    }
}
