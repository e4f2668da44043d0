package org.prongsai.analysis.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.chart.LineChart;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Table;

/// An agency's years, one beside the other as far as they can be compared.
///
/// @param agency    its name
/// @param importing where its results are handed in
/// @param chart     null while there is no year
/// @param alone     whether there is only one year
/// @param breaks    where the scheme changed, and what changed
/// @param years     every year as a table; null while there is none
/// @param rescore   the form that scores a year under another edition; null while there is no year
public record HistoryPage(
        String title,
        String agency,
        String importing,
        @Nullable LineChart chart,
        boolean alone,
        List<Break> breaks,
        @Nullable Table years,
        @Nullable Rescore rescore)
        implements HasTables {
    public HistoryPage {
        breaks = List.copyOf(breaks);
    }

    @Override
    public Map<String, Table> tables() {
        return years == null ? Map.of() : Map.of(HistoryView.TABLE, years);
    }

    /// A change of scheme.
    ///
    /// @param title between which years it lies
    public record Break(String title, List<String> sentences) {
        public Break {
            sentences = List.copyOf(sentences);
        }
    }

    /// A year's inputs under another edition.
    ///
    /// @param action where the form leads
    /// @param result what came of it; null while nothing was asked for
    public record Rescore(
            String action, List<Field> fields, @Nullable Simulated result) {
        public Rescore {
            fields = List.copyOf(fields);
        }
    }

    /// What came of scoring a year under another edition: a simulation, never a result.
    ///
    /// @param title which year under which edition
    /// @param draft whether the other edition is a draft
    /// @param parts the total and the instruments, as they are and as they would be
    /// @param notes what did not match, in sentences; empty where everything did
    public record Simulated(
            String title,
            boolean draft,
            Figure total,
            @Nullable Badge grade,
            String before,
            Table parts,
            List<Note> notes) {
        public Simulated {
            notes = List.copyOf(notes);
        }
    }

    /// What did not match.
    ///
    /// @param text it in a sentence
    /// @param list what it concerns
    public record Note(String text, String list) {}
}
