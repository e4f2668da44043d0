package org.prongsai.report.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.report.Composer.Occasion;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.DocumentKind.Form;
import org.prongsai.report.office.Composers;
import org.prongsai.report.office.Draft;
import org.prongsai.report.office.IssuedPaper;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out the page of a year's papers.
final class PapersView {
    private static final Set<String> TOLD = Set.of("removed", "restored");

    private final AgencyYear at;
    private final Composers composers;
    private final Visit visit;
    private final Words words;
    private final String path;

    PapersView(AgencyYear at, Composers composers, Visit visit) {
        this.at = at;
        this.composers = composers;
        this.visit = visit;
        this.words = visit.words();
        this.path = PapersController.path(at);
    }

    /// @param result whether there is a paper of the year's result
    PapersPage page(List<Draft> drafts, List<IssuedPaper> issued, boolean result, String told, @Nullable UUID undo) {
        boolean keeps = visit.may(KeepsPapers.class);
        return new PapersPage(
                words.text("report.title", words.year(at.year())),
                path,
                TOLD.contains(told) ? words.lookup("report.told." + told) : null,
                undo == null || !told.equals("removed") ? null : path + "/" + undo + "/restore",
                keeps,
                drafts(drafts),
                groups(),
                issued(issued),
                ways(result));
    }

    private List<Action> ways(boolean result) {
        var ways = new ArrayList<Action>();
        if (result) {
            ways.add(Action.secondary(words.lookup("report.results.own"), path + "/result.pdf"));
        }
        ways.add(Action.secondary(words.lookup("report.infographic"), InfographicController.path(at)));
        ways.add(Action.secondary(words.lookup("report.register"), ReferencesController.path(at.agency())));
        ways.add(Action.secondary(words.lookup("report.units"), UnitsController.path(at)));
        ways.add(Action.secondary(words.lookup("report.check"), path + "/check"));
        ways.add(Action.secondary(words.lookup("report.settings"), PaperSettingsController.path(at.agency())));
        return ways;
    }

    private Table drafts(List<Draft> drafts) {
        return Table.of(
                words.lookup("report.drafts"),
                List.of(
                        Column.text(words.lookup("report.paper")),
                        Column.text(words.lookup("report.about")),
                        Column.text(words.lookup("report.changed")),
                        Column.text(words.lookup("report.state"))),
                drafts.stream().map(this::row).toList());
    }

    private Table.Row row(Draft draft) {
        String about = composers
                .occasion(at.agency().id(), draft.year(), draft.kind(), draft.subject())
                .map(occasion -> occasion.label().isEmpty() ? words.year(draft.year()) : occasion.label())
                .orElse(words.lookup("report.data.gone"));
        return Table.Row.of(
                new Cell.Link(PaperText.kind(draft.kind(), words), path + "/" + draft.id()),
                Cell.text(about),
                Cell.text(words.moment(draft.changed())),
                new Cell.Marked(Badge.of(
                        words.lookup(draft.corrects() == null ? "report.draft" : "report.correction"), Tone.DRAFT)));
    }

    private Table issued(List<IssuedPaper> papers) {
        return Table.of(
                        words.lookup("report.issued"),
                        List.of(
                                Column.text(words.lookup("report.subject")),
                                Column.text(words.lookup("report.kind")),
                                Column.text(words.lookup("report.number")),
                                Column.text(words.lookup("report.dated")),
                                Column.text(words.lookup("report.state"))),
                        papers.stream()
                                .map(paper -> Table.Row.of(
                                        new Cell.Link(paper.subject(), path + "/issued/" + paper.id()),
                                        Cell.text(PaperText.kind(paper.kind(), words)),
                                        Cell.text(paper.number()),
                                        Cell.text(words.date(paper.dated())),
                                        new Cell.Marked(PaperText.state(paper.state(), words))))
                                .toList())
                .empty(words.lookup("report.issued.none"))
                .downloads(papers.isEmpty() ? List.of() : HasTables.downloads(visit, "papers"));
    }

    private List<PapersPage.Group> groups() {
        Map<Form, List<PapersPage.Offer>> groups = new EnumMap<>(Form.class);
        Arrays.stream(DocumentKind.values())
                .filter(composers::knows)
                .forEach(kind -> groups.computeIfAbsent(kind.form(), _ -> new ArrayList<>())
                        .add(offer(kind)));
        return groups.entrySet().stream()
                .map(group -> new PapersPage.Group(
                        words.lookup("report.form." + group.getKey().name()), group.getValue()))
                .toList();
    }

    private PapersPage.Offer offer(DocumentKind kind) {
        List<Occasion> occasions = composers.occasions(at.agency().id(), at.year(), kind);
        Need need = Need.of(kind);
        return new PapersPage.Offer(
                kind.name(),
                PaperText.kind(kind, words),
                words.lookup("report.purpose." + kind.name()),
                occasions.size() < 2 ? null : choice(kind, occasions),
                occasions.isEmpty() ? "" : Objects.toString(occasions.getFirst().subject(), ""),
                occasions.isEmpty() ? words.lookup("report.needs." + need.name()) : null,
                occasions.isEmpty() ? PaperText.page(need.source(), at) : null);
    }

    private Field choice(DocumentKind kind, List<Occasion> occasions) {
        return Field.select(
                        "subject",
                        words.text("report.which", PaperText.kind(kind, words)),
                        occasions.stream()
                                .map(occasion -> Option.of(Objects.toString(occasion.subject(), ""), occasion.label()))
                                .toList())
                .required();
    }

    /// What has to be there before a kind can be made.
    private enum Need {
        MEASURES("improvement.page"),
        PROGRESS("improvement.progress"),
        RESULT("scoring.title"),
        ACTIVITIES("calendar.page"),
        UNITS("identity.units"),
        GROUP("workgroup.page");

        private final String source;

        Need(String source) {
            this.source = source;
        }

        String source() {
            return source;
        }

        static Need of(DocumentKind kind) {
            return switch (kind) {
                case MEASURES_MEMO, MEASURES_TABLE, RESPONSIBILITIES, MEASURES_DISCLOSURE -> MEASURES;
                case SIX_MONTHS_MEMO, TWELVE_MONTHS_MEMO, PROGRESS_DISCLOSURE -> PROGRESS;
                case ANALYSIS -> RESULT;
                case CALENDAR -> ACTIVITIES;
                case UNIT_REQUEST -> UNITS;
                case ORDER, AGENDA, MINUTES -> GROUP;
                case MEMO, LETTER, COVER_LETTER, ANNOUNCEMENT -> RESULT;
            };
        }
    }
}
