package org.prongsai.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.database.AboutPerson;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Everything that the installation knows of one person, over all agencies (PDPA ss. 30, 31 and 33).
@Service
public class PersonalData {
    private final ProcessingRecord tables;
    private final List<AboutPerson> known;
    private final Assignments assignments;
    private final Trail trail;
    private final TransactionTemplate transaction;

    PersonalData(
            ProcessingRecord tables,
            List<AboutPerson> known,
            Assignments assignments,
            Trail trail,
            TransactionTemplate transaction) {
        this.tables = tables;
        this.known = known;
        this.assignments = assignments;
        this.trail = trail;
        this.transaction = transaction;
    }

    /// What a table knows of a person.
    public record Part(Processing table, List<Map<String, @Nullable Object>> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /// All of it, table by table; what proves who he is stays where it is.
    public List<Part> of(UUID person) {
        Set<UUID> everywhere = assignments.everServed(new PersonId(person));
        Map<String, Processing> noted = tables.personalByName();
        return known().map(about -> {
                    Processing table = noted(noted, about);
                    return new Part(
                            table,
                            tenants(table, everywhere)
                                    .flatMap(agency -> within(agency, () -> about.rowsOf(person)).stream())
                                    .toList());
                })
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }

    /// Whether the person holds a role today, so that his name is needed.
    public boolean isInOffice(UUID person) {
        return !assignments.heldBy(new PersonId(person)).isEmpty();
    }

    /// Erases what may be erased: name and address, what he proved himself by, what was sent to him. What he did stays
    /// in
    /// the trail, under an id that nothing leads to any more.
    ///
    /// @throws IllegalStateException while he holds a role
    public void erase(UUID person) {
        if (isInOffice(person)) {
            throw new IllegalStateException("still holds a role: " + person);
        }
        Set<UUID> everywhere = assignments.everServed(new PersonId(person));
        Map<String, Processing> noted = tables.personalByName();
        known().forEach(about -> tenants(noted(noted, about), everywhere)
                .forEach(agency -> within(agency, () -> {
                    about.erase(person);
                    return true;
                })));
        within(
                Assignment.INSTALLATION,
                () -> trail.appendForInstallation(
                        Act.of("privacy.log.erased", Act.subject("identity.log.person", person.toString()))));
    }

    private Stream<AboutPerson> known() {
        return known.stream().sorted(Comparator.comparing(AboutPerson::table));
    }

    private static Processing noted(Map<String, Processing> noted, AboutPerson about) {
        Processing table = noted.get(about.table());
        if (table == null) {
            throw new IllegalStateException("not noted as personal: " + about.table());
        }
        return table;
    }

    private static Stream<UUID> tenants(Processing table, Set<UUID> agencies) {
        return table.national()
                ? Stream.of(Assignment.INSTALLATION)
                : Stream.concat(Stream.of(Assignment.INSTALLATION), agencies.stream())
                        .distinct();
    }

    private <T> T within(UUID agency, Supplier<T> work) {
        return new Tenant(agency)
                .<T, RuntimeException>call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
