package org.prongsai.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The results of the agencies, each with the inputs and the edition it was scored under.
///
/// Nothing stored is ever changed: a correction is a new version beside the old, and a withdrawn version stays.
@Service
public class Results {
    private final ResultStore store;
    private final Trail trail;
    private final Clock clock;
    private final Map<String, Edition> editions = new ConcurrentHashMap<>();

    Results(ResultStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// The current result of each year for which the agency has one, oldest first.
    @Transactional(readOnly = true)
    public List<StoredResult> all(AgencyId agency) {
        return store.current(agency).stream().map(this::result).toList();
    }

    /// The years for which the agency has a result, oldest first.
    @Transactional(readOnly = true)
    public List<FiscalYear> years(AgencyId agency) {
        return store.years(agency);
    }

    /// The current result of a year: its newest version that was not withdrawn.
    @Transactional(readOnly = true)
    public Optional<StoredResult> current(AgencyId agency, FiscalYear year) {
        return versions(agency, year).stream()
                .filter(version -> version.withdrawnAt() == null)
                .findFirst();
    }

    /// All versions of a year, newest first, withdrawn ones too.
    @Transactional(readOnly = true)
    public List<StoredResult> versions(AgencyId agency, FiscalYear year) {
        return store.versions(agency, year).stream().map(this::result).toList();
    }

    /// Scores what is handed in and keeps it as the next version of the year.
    ///
    /// @return the stored result; for a request that was stored before, that one
    @Transactional
    public StoredResult store(NewResult handedIn) {
        var before = store.findByRequest(handedIn.agency(), handedIn.request());
        if (before.isPresent()) {
            return result(before.get());
        }
        ScoredTree tree = Fold.score(handedIn.edition(), handedIn.inputs());
        String inputs = InputsText.write(handedIn.inputs());
        var row = new ResultRow(
                handedIn.agency().value(),
                UUID.randomUUID(),
                handedIn.year().buddhistYear(),
                0,
                handedIn.edition().hash(),
                EditionFile.text(handedIn.edition()),
                inputs,
                ExplainedText.write(tree),
                handedIn.origin().name(),
                handedIn.source(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        store.keepEdition(row.editionHash(), handedIn.edition().id(), row.editionFile());
        store.add(
                row,
                sha256(inputs),
                tree.total().map(Rounding::text).orElse(null),
                tree.grade().map(Grade::code).orElse(null),
                handedIn.request());
        StoredResult stored = result(store.find(handedIn.agency(), row.id()).orElseThrow());
        append("scoring.log.stored", stored);
        return stored;
    }

    /// Takes a version back, so that the one before it is current again; [#restore] undoes it.
    ///
    /// @throws NoSuchElementException if there is no such version that stands
    @Transactional
    public void withdraw(AgencyId agency, UUID id) {
        if (!store.withdraw(agency, id, clock.instant())) {
            throw new NoSuchElementException("no standing result " + id);
        }
        append("scoring.log.withdrawn", result(store.find(agency, id).orElseThrow()));
    }

    /// Lets a withdrawn version stand again.
    ///
    /// @throws NoSuchElementException if there is no such version that was withdrawn
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!store.withdraw(agency, id, null)) {
            throw new NoSuchElementException("no withdrawn result " + id);
        }
        append("scoring.log.restored", result(store.find(agency, id).orElseThrow()));
    }

    private void append(String action, StoredResult result) {
        String total = result.tree().total().map(Rounding::shown).orElse(null);
        trail.append(new Act(
                action,
                Act.subject("scoring.log.result", result.year().buddhistYear() + "/" + result.version()),
                Changes.none().field("scoring.log.total", null, total).payload()));
    }

    private StoredResult result(ResultRow row) {
        Edition edition = editions.computeIfAbsent(row.editionHash(), _ -> edition(row));
        return new StoredResult(
                new AgencyId(row.agencyId()),
                row.id(),
                new FiscalYear(row.fiscalYear()),
                row.version(),
                Fold.score(edition, InputsText.read(row.inputs())),
                row.explained(),
                StoredResult.Origin.valueOf(row.origin()),
                row.source(),
                row.storedAt(),
                row.withdrawnAt());
    }

    private static Edition edition(ResultRow row) {
        byte[] file = row.editionFile().getBytes(StandardCharsets.UTF_8);
        return switch (EditionFile.read(file, row.editionHash())) {
            case EditionFile.Reading.Sound(var edition) -> edition;
            case EditionFile.Reading.Faulty(var faults) ->
                throw new IllegalStateException("the stored edition of result " + row.id() + " is unsound: " + faults);
        };
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
