package org.prongsai.report.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part;
import org.prongsai.report.Part.Role;
import org.prongsai.report.check.Finding;
import org.prongsai.report.office.Draft;
import org.prongsai.report.register.Reference;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Share;

/// Lays out the page of a draft.
final class DraftView {
    /// Before the key of a place in the names of fields.
    static final String FIELD = "w.";

    private static final int LONGEST = 20_000;
    private static final int MOST_ROWS = 14;
    private static final int LETTERS_A_ROW = 90;
    private static final Set<String> TOLD = Set.of("begun", "kept", "undone", "cited");

    private final AgencyYear at;
    private final Draft draft;
    private final boolean ownTemplate;
    private final Visit visit;
    private final Words words;

    /// @param ownTemplate whether the DOCX follows the agency's own template
    DraftView(AgencyYear at, Draft draft, boolean ownTemplate, Visit visit) {
        this.at = at;
        this.draft = draft;
        this.ownTemplate = ownTemplate;
        this.visit = visit;
        this.words = visit.words();
    }

    /// @param proposed what the data propose; null where they are gone
    /// @param edits    what stands in the fields in place of it
    /// @param version  that the form was made from
    /// @param message  to be sent by LINE along with the paper; may be empty
    DraftPage page(
            @Nullable Manuscript proposed,
            Map<String, String> edits,
            int version,
            FieldErrors errors,
            List<Finding> findings,
            List<Reference> register,
            String message,
            String told) {
        String path = PapersController.path(at) + "/" + draft.id();
        boolean may = visit.may(KeepsPapers.class);
        return new DraftPage(
                proposed == null ? PaperText.kind(draft.kind(), words) : proposed.title(),
                List.of(new Crumb(words.lookup("report.page"), PapersController.path(at))),
                path,
                TOLD.contains(told) ? words.lookup("report.told." + told) : null,
                may && draft.undoable() && (told.equals("kept") || told.equals("undone") || told.equals("cited"))
                        ? path + "/undo"
                        : null,
                proposed == null,
                may,
                version,
                facts(),
                findings.stream().map(this::found).toList(),
                proposed == null ? List.of() : pieces(proposed, edits, errors),
                proposed == null ? null : cite(proposed, register),
                message.isEmpty() ? null : new Share("line-message", message),
                null);
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("report.kind"), PaperText.kind(draft.kind(), words)));
        facts.add(Fact.of(words.lookup("report.changed"), words.moment(draft.changed())));
        if (ownTemplate) {
            facts.add(new Fact(
                    words.lookup("report.templates.look"),
                    new Cell.Link(
                            words.lookup("report.templates.own"),
                            TemplateController.path(at.agency()) + "/"
                                    + draft.kind().name())));
            facts.add(Fact.of(words.lookup("report.templates.pdf.look"), words.lookup("report.templates.ours")));
        }
        return facts;
    }

    private DraftPage.Found found(Finding finding) {
        return new DraftPage.Found(
                FindingText.kind(finding, words),
                FindingText.said(finding, words),
                finding.place().isEmpty() ? null : "#field-" + FIELD + finding.place());
    }

    private List<DraftPage.Piece> pieces(Manuscript proposed, Map<String, String> edits, FieldErrors errors) {
        var of = new EnumMap<Role, Integer>(Role.class);
        proposed.words().forEach(place -> of.merge(place.role(), 1, Integer::sum));
        var seen = new EnumMap<Role, Integer>(Role.class);
        var pieces = new ArrayList<DraftPage.Piece>();
        for (Part part : proposed.parts()) {
            switch (part) {
                case Part.Words place -> {
                    int number = seen.merge(place.role(), 1, Integer::sum);
                    String role = words.lookup("report.role." + place.role().name());
                    boolean several = of.getOrDefault(place.role(), 1) > 1;
                    pieces.add(words(place, several ? words.text("report.place", role, number) : role, edits, errors));
                }
                case Part.Grid grid ->
                    pieces.addAll(GridPieces.of(grid, at, words, (place, label) -> words(place, label, edits, errors)));
                case Part.Data(var source, var blocks) ->
                    pieces.add(new DraftPage.Data(PaperText.source(source, words), PaperText.page(source, at), blocks));
            }
        }
        return pieces;
    }

    private DraftPage.Words words(Part.Words place, String label, Map<String, String> edits, FieldErrors errors) {
        String text = edits.getOrDefault(place.key(), place.text());
        return new DraftPage.Words(field(place, text, label, errors), text.equals(place.text()) ? null : place.key());
    }

    private Field field(Part.Words place, String text, String label, FieldErrors errors) {
        boolean line = place.role() == Role.NUMBER || place.role() == Role.DATE;
        String name = FIELD + place.key();
        Field field = line
                ? Field.text(name, label).hint(words.lookup("report.registry"))
                : Field.area(name, label).with("rows", Integer.toString(rows(text)));
        return field.value(text).with("maxlength", Integer.toString(LONGEST)).error(errors.on(place.key()));
    }

    private static int rows(String text) {
        int rows =
                text.lines().mapToInt(line -> 1 + line.length() / LETTERS_A_ROW).sum();
        return Math.clamp(rows, 1, MOST_ROWS);
    }

    private @Nullable Field cite(Manuscript proposed, List<Reference> register) {
        boolean refers = proposed.words().stream().anyMatch(place -> place.role() == Role.REFERENCE);
        if (!refers || register.isEmpty()) {
            return null;
        }
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.lookup("report.cite.none")));
        register.forEach(entry -> options.add(Option.of(
                entry.id().toString(),
                (entry.number() + " · " + words.shortDate(entry.dated()) + " · " + shortened(entry.subject()))
                        .replaceFirst("^ · ", ""))));
        return Field.select("cite", words.lookup("report.cite"), options).hint(words.lookup("report.cite.hint"));
    }

    private static String shortened(String text) {
        return text.length() > LETTERS_A_ROW ? text.substring(0, LETTERS_A_ROW) + "…" : text;
    }
}
