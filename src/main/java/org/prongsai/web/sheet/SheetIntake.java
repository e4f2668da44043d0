package org.prongsai.web.sheet;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListRows;
import org.prongsai.document.Reading;
import org.prongsai.document.Table;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.servlet.ModelAndView;

/// Takes a file in: shows what it would do, then stores what was shown.
///
/// @param headings any of which tells the row of headings
public record SheetIntake<W>(SheetView view, List<String> headings, Comparing<W> comparing) {
    private static final String PAGE = "ui/sheet";

    public SheetIntake {
        headings = List.copyOf(headings);
    }

    /// What a table would do.
    public interface Comparing<W> {
        /// Holds it against what is stored.
        ///
        /// @param seed of the ids of what is new
        Comparison<W> of(Table table, UUID seed);
    }

    /// All headings of these columns, in both languages.
    public static List<String> headings(Stream<? extends ListRows.Heading> columns) {
        return columns.flatMap(column -> column.headings().stream()).toList();
    }

    /// The form alone.
    public ModelAndView asked() {
        return Answer.page(PAGE, view.asked(null, FieldErrors.NONE));
    }

    /// What a file would do; nothing is stored yet.
    public ModelAndView preview(SheetForm form) {
        return preview(form, tables -> Optional.of(tables.getFirst()));
    }

    /// What the table of a file would do that `choose` finds in it; nothing is stored yet.
    public ModelAndView preview(SheetForm form, Function<List<Table>, Optional<Table>> choose) {
        if (form.isEmpty()) {
            return refused(form, view.words().lookup("web.sheet.nothing"));
        }
        return switch (form.read(expected())) {
            case Reading.Read(var tables) ->
                choose.apply(tables).map(this::shown).orElseGet(() -> refused(form, view.none()));
            case Reading.TextLines _ -> refused(form, view.none());
            case Reading.Refused(var reason) ->
                refused(
                        form,
                        view.words()
                                .text(reason.messageKey(), reason.arguments().toArray()));
        };
    }

    /// What a table would do; nothing is stored yet.
    public ModelAndView shown(Table table) {
        Comparison<W> file = comparing.of(table, UUID.randomUUID());
        SheetPage page = view.shown(file, SheetForm.text(table));
        return file.faults().isEmpty() ? Answer.page(PAGE, page) : Answer.invalid(PAGE, page);
    }

    private ModelAndView refused(SheetForm form, String why) {
        return Answer.invalid(PAGE, view.asked(form.paste(), FieldErrors.NONE.and("file", why)));
    }

    /// Stores what the preview showed, unless it would be something else by now.
    ///
    /// @param seed    idempotency key, from which the ids of what is new are made
    /// @param storing stores it and says where to go on
    public ModelAndView store(
            String text, String fingerprint, UUID seed, Function<Comparison<W>, ModelAndView> storing) {
        if (!(SheetForm.ofText(text).read(expected()) instanceof Reading.Read(var tables))) {
            return Answer.invalid(PAGE, view.asked(null, FieldErrors.NONE));
        }
        Comparison<W> file = comparing.of(tables.getFirst(), seed);
        if (!file.faults().isEmpty() || !file.fingerprint().equals(fingerprint)) {
            return Answer.conflict(PAGE, view.shown(file, text));
        }
        try {
            return storing.apply(file);
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(PAGE, view.shown(comparing.of(tables.getFirst(), seed), text));
        }
    }

    private String[] expected() {
        return headings.toArray(String[]::new);
    }
}
