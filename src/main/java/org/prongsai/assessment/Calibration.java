package org.prongsai.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The items that every assessor of a year judges first, so that all judge alike, and how each of them fared.
@Service
public class Calibration {
    private static final String REASON = "assessment.calibration.reason";

    private final CalibrationStore store;
    private final Rounds rounds;
    private final Trail trail;
    private final Clock clock;

    Calibration(CalibrationStore store, Rounds rounds, Trail trail, Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.trail = trail;
        this.clock = clock;
    }

    /// The items that are to be answered, in order.
    @Transactional(readOnly = true)
    public List<CalibrationItem> set(FiscalYear year) {
        return store.all(year).stream().filter(item -> !item.removed()).toList();
    }

    /// Removed ones too, in order.
    @Transactional(readOnly = true)
    public List<CalibrationItem> all(FiscalYear year) {
        return store.all(year);
    }

    /// The item with this id, which may be removed.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public CalibrationItem require(FiscalYear year, UUID id) {
        return store.find(year, id).orElseThrow(() -> new NoSuchElementException("no calibration item " + id));
    }

    /// Puts an item at the end of the set; its place and version are not looked at.
    @Transactional
    public void add(FiscalYear year, CalibrationItem item) {
        rounds.require(year);
        int last =
                store.all(year).stream().mapToInt(CalibrationItem::place).max().orElse(0);
        store.add(
                year,
                new CalibrationItem(
                        item.id(),
                        last + 1,
                        item.code(),
                        item.address(),
                        item.pageText(),
                        item.pictureHash(),
                        item.found(),
                        item.reason(),
                        1,
                        false));
        note("assessment.calibration.log.added", year, item.id(), Changes.none().field(REASON, null, item.reason()));
    }

    /// Says otherwise what is right, or why.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException if it changed since `version`
    @Transactional
    public void change(FiscalYear year, UUID id, List<Found> found, String reason, int version) {
        CalibrationItem before = require(year, id);
        store.change(year, with(before, before.place(), found, reason, version));
        note(
                "assessment.calibration.log.changed",
                year,
                id,
                Changes.none()
                        .field("assessment.calibration.key", before.found().toString(), found.toString())
                        .field(REASON, before.reason(), reason));
    }

    /// Changes places with the item before or after it; does nothing at the end.
    @Transactional
    public void move(FiscalYear year, UUID id, boolean up) {
        List<CalibrationItem> set = new ArrayList<>(set(year));
        int here = set.indexOf(require(year, id));
        int there = up ? here - 1 : here + 1;
        if (here >= 0 && there >= 0 && there < set.size()) {
            Collections.swap(set, here, there);
            List<CalibrationItem> both = List.of(set.get(here), set.get(there));
            store.change(year, at(both.getFirst(), both.getLast().place()));
            store.change(year, at(both.getLast(), both.getFirst().place()));
            note("assessment.calibration.log.moved", year, id, Changes.none());
        }
    }

    /// Takes an item out of the set. What was answered stays, and counts no more.
    @Transactional
    public void remove(FiscalYear year, UUID id) {
        if (store.remove(year, id, clock.instant())) {
            note("assessment.calibration.log.removed", year, id, Changes.none());
        }
    }

    /// Puts a removed item back.
    @Transactional
    public void restore(FiscalYear year, UUID id) {
        if (store.restore(year, id)) {
            note("assessment.calibration.log.restored", year, id, Changes.none());
        }
    }

    /// Whether a person assesses in a year, so that the set is his to answer.
    @Transactional(readOnly = true)
    public boolean isFor(PersonId person, FiscalYear year) {
        return store.isAssessor(year, person);
    }

    /// A person's attempts, in order.
    @Transactional(readOnly = true)
    public List<CalibrationAttempt> attempts(PersonId person, FiscalYear year) {
        return attempts(year).getOrDefault(person, List.of());
    }

    /// Everyone's attempts.
    @Transactional(readOnly = true)
    public Map<PersonId, List<CalibrationAttempt>> attempts(FiscalYear year) {
        return store.attempts(year);
    }

    /// Keeps what an assessor found of an item. What he answered in this attempt before stays.
    ///
    /// @param attempt the one that he is in, or the next if that is complete
    /// @throws NoSuchElementException if he does not assess, or there is no such item or attempt
    @Transactional
    public void answer(PersonId person, FiscalYear year, int attempt, UUID id, List<Found> found) {
        CalibrationItem item = require(year, id);
        boolean fits = !item.removed()
                && found.size() == item.found().size()
                && isFor(person, year)
                && attempt >= 1
                && attempt <= highest(attempts(person, year), set(year));
        if (!fits) {
            throw new NoSuchElementException("no such answer to " + id);
        }
        if (store.answer(year, person, attempt, id, found, clock.instant())) {
            note("assessment.calibration.log.answered", year, id, Changes.none());
        }
    }

    /// The highest attempt that may be answered: the one that is open, or the next if that is complete.
    public static int highest(List<CalibrationAttempt> attempts, List<CalibrationItem> set) {
        return attempts.isEmpty()
                ? 1
                : attempts.getLast().number() + (attempts.getLast().isComplete(set) ? 1 : 0);
    }

    /// Whether a person told enough components rightly in one attempt. An empty set asks nothing of anybody.
    @Transactional(readOnly = true)
    public boolean hasPassed(PersonId person, FiscalYear year) {
        List<CalibrationItem> set = set(year);
        int share = rounds.find(year).map(Round::calibrationPass).orElse(0);
        return set.isEmpty() || attempts(person, year).stream().anyMatch(attempt -> attempt.hasPassed(set, share));
    }

    private static CalibrationItem at(CalibrationItem item, int place) {
        return with(item, place, item.found(), item.reason(), item.version());
    }

    private static CalibrationItem with(
            CalibrationItem item, int place, List<Found> found, String reason, int version) {
        return new CalibrationItem(
                item.id(),
                place,
                item.code(),
                item.address(),
                item.pageText(),
                item.pictureHash(),
                found,
                reason,
                version,
                item.removed());
    }

    private void note(String action, FiscalYear year, UUID id, Changes changes) {
        trail.appendForInstallation(new Act(
                action,
                Act.subject("assessment.calibration.log.item", year.buddhistYear() + "/" + id),
                changes.payload()));
    }
}
