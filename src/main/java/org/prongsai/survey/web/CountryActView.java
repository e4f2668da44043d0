package org.prongsai.survey.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.country.Bulk;
import org.prongsai.survey.country.BulkFault;
import org.prongsai.survey.country.BulkProgress;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out acts on the surveys of all agencies.
final class CountryActView {
    private final Words words;

    CountryActView(Visit visit) {
        this.words = visit.words();
    }

    static String path(Bulk bulk) {
        return CountryController.path(bulk.year()) + "/acts/" + bulk.id();
    }

    CountryActPage page(
            Bulk bulk,
            BulkProgress progress,
            List<BulkFault> faults,
            People people,
            boolean another,
            String told,
            String refused) {
        String key = "survey.country.told." + told;
        return new CountryActPage(
                words.text("survey.country.act." + bulk.kind() + ".of", words.year(bulk.year())),
                path(bulk),
                List.of(new Crumb(words.lookup("survey.country"), CountryController.path(bulk.year()))),
                !told.isEmpty() && words.has(key) ? words.lookup(key) : null,
                refused.isEmpty() ? null : words.lookup("survey.country.refused." + refused),
                words.lookup("survey.country.note." + state(bulk, progress)),
                bulk.isProposed(),
                bulk.isProposed() && another,
                state(bulk, progress) == State.GOES,
                state(bulk, progress) == State.CANCELLED,
                facts(bulk, progress, people),
                bar(progress),
                faults(faults));
    }

    /// How far it is, as people say it.
    private enum State {
        PROPOSED,
        WITHDRAWN,
        GOES,
        CANCELLED,
        FAILED,
        DONE
    }

    private static State state(Bulk bulk, BulkProgress progress) {
        if (bulk.started() == null) {
            return bulk.isProposed() ? State.PROPOSED : State.WITHDRAWN;
        }
        if (progress.waiting() > 0) {
            return bulk.cancelled() == null ? State.GOES : State.CANCELLED;
        }
        return progress.failed() > 0 ? State.FAILED : State.DONE;
    }

    private List<Fact> facts(Bulk bulk, BulkProgress progress, People people) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("proposedBy", name(bulk.proposedBy(), people)));
        PersonId second = bulk.confirmedBy();
        if (second != null) {
            facts.add(fact("confirmedBy", name(second, people)));
        }
        facts.add(fact("begun", words.moment(bulk.started() == null ? bulk.proposed() : bulk.started())));
        facts.add(fact("done." + bulk.kind(), words.count(progress.done())));
        facts.add(fact("waiting", words.count(progress.waiting())));
        if (progress.skipped() > 0) {
            facts.add(fact("skipped", words.count(progress.skipped())));
        }
        facts.add(fact("failed", words.count(progress.failed())));
        progress.perSecond().ifPresent(speed -> facts.add(fact("speed", String.format(Locale.ROOT, "%.1f", speed))));
        return facts;
    }

    private Fact fact(String key, String value) {
        return Fact.of(words.lookup("survey.country.fact." + key), value);
    }

    private String name(PersonId person, People people) {
        return people.find(person).map(one -> words.pick(one.name())).orElse("–");
    }

    private Progress bar(BulkProgress progress) {
        BigDecimal share = progress.all() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(progress.settled() * 100L)
                        .divide(BigDecimal.valueOf(progress.all()), 2, RoundingMode.DOWN);
        return new Progress(
                share,
                null,
                progress.failed() > 0 ? Tone.WARNING : Tone.GOOD,
                words.text("survey.country.share", words.count(progress.settled()), words.count(progress.all())));
    }

    private Table faults(List<BulkFault> faults) {
        return Table.of(
                words.lookup("survey.country.faults"),
                List.of(
                        Column.text(words.lookup("survey.country.agency")),
                        Column.text(words.lookup("survey.country.instrument")),
                        Column.text(words.lookup("survey.country.reason"))),
                faults.stream()
                        .map(fault -> Table.Row.of(
                                Cell.text(words.pick(fault.agency().name())),
                                Cell.text(fault.instrument()),
                                Cell.text(reason(fault))))
                        .toList());
    }

    private String reason(BulkFault fault) {
        String own = "survey.country.reason." + fault.reason();
        return words.lookup(words.has(own) ? own : "survey.refusal." + fault.reason());
    }

    /// A row of the list of acts.
    Table.Row row(Bulk bulk, BulkProgress progress) {
        State state = state(bulk, progress);
        return Table.Row.of(
                new Cell.Link(words.lookup("survey.country.act." + bulk.kind()), path(bulk)),
                Cell.text(words.moment(bulk.proposed())),
                Cell.text(words.text(
                        "survey.country.share", words.count(progress.settled()), words.count(progress.all()))),
                new Cell.Marked(Badge.of(words.lookup("survey.country.state." + state), tone(state))));
    }

    private static Tone tone(State state) {
        return switch (state) {
            case PROPOSED, GOES -> Tone.ACTION;
            case WITHDRAWN, CANCELLED -> Tone.NEUTRAL;
            case FAILED -> Tone.WARNING;
            case DONE -> Tone.GOOD;
        };
    }
}
