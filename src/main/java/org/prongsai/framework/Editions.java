package org.prongsai.framework;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All editions that this instance knows: the shipped ones and those that were imported, which stand before a shipped
/// draft of the same id.
@Service
public class Editions {
    private final EditionStore store;
    private final Trail trail;
    private final Clock clock;

    Editions(EditionStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// The edition with this id.
    @Transactional(readOnly = true)
    public Optional<Edition> find(String id) {
        return store.find(id).or(() -> ShippedEditions.find(id));
    }

    /// All editions, the earliest fiscal year first, then by id.
    @Transactional(readOnly = true)
    public List<Edition> all() {
        Map<String, Edition> byId = new LinkedHashMap<>();
        ShippedEditions.all().forEach(edition -> byId.put(edition.id(), edition));
        store.all().forEach(edition -> byId.put(edition.id(), edition));
        return byId.values().stream()
                .sorted(Comparator.comparingInt(
                                (Edition edition) -> edition.year().buddhistYear())
                        .thenComparing(Edition::id))
                .toList();
    }

    /// The editions of a fiscal year; published ones first, then by id.
    @Transactional(readOnly = true)
    public List<Edition> forYear(FiscalYear year) {
        return all().stream()
                .filter(edition -> edition.year().equals(year))
                .sorted(Comparator.comparing(Edition::isDraft))
                .toList();
    }

    /// Imports an edition from a YAML file or a workbook.
    ///
    /// A draft under the same id is replaced; a published edition stands.
    ///
    /// @param name how faults call the file
    @Transactional
    public EditionImport importFile(byte[] bytes, String name) {
        return switch (EditionFile.read(bytes, name)) {
            case EditionFile.Reading.Faulty(var faults) -> new EditionImport.Faulty(faults);
            case EditionFile.Reading.Sound(var edition) -> keep(edition);
        };
    }

    /// Takes a draft that was imported or drafted here out of use; a shipped one of the same id shows again.
    /// [#restore] undoes it.
    ///
    /// @throws NoSuchElementException if no such draft is in use
    @Transactional
    public void remove(String id) {
        store.lock(id);
        if (!store.remove(id, clock.instant())) {
            throw new NoSuchElementException("no draft to remove: " + id);
        }
        append("framework.log.removed", id);
    }

    /// Takes a removed draft back into use.
    ///
    /// @throws NoSuchElementException if no such draft was removed
    @Transactional
    public void restore(String id) {
        store.lock(id);
        if (!store.remove(id, null)) {
            throw new NoSuchElementException("no removed draft: " + id);
        }
        append("framework.log.restored", id);
    }

    private EditionImport keep(Edition edition) {
        store.lock(edition.id());
        Optional<Edition> current = store.find(edition.id()).or(() -> ShippedEditions.find(edition.id()));
        if (current.isPresent()) {
            Edition standing = current.get();
            if (standing.hash().equals(edition.hash())) {
                return new EditionImport.Unchanged(standing);
            }
            if (!standing.isDraft()) {
                return new EditionImport.Frozen(standing, EditionDifference.between(standing, edition));
            }
        }
        store.put(edition, clock.instant());
        append("framework.log.imported", edition.id());
        return new EditionImport.Imported(edition);
    }

    private void append(String action, String id) {
        trail.appendForInstallation(Act.of(action, Act.subject("framework.log.edition", id)));
    }
}
