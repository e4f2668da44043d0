package org.prongsai.assessment.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Theirs;

/// A page of the commission's console of an assessment: facts, and parts with tables and forms.
///
/// @param told    what was just done; null when nothing was
/// @param undo    address that undoes it; null where nothing does
/// @param refused why something was not done; null when nothing was refused
/// @param theirs  what someone else has set meanwhile; null when nobody did
/// @param pages   of the last part's table; null where it is short
public record ConsolePage(
        String title,
        String lead,
        List<Tab> tabs,
        @Nullable String told,
        @Nullable String undo,
        @Nullable String refused,
        @Nullable Theirs theirs,
        List<Action> actions,
        List<Fact> facts,
        List<Part> parts,
        @Nullable Pages pages)
        implements HasTables {
    public ConsolePage {
        tabs = List.copyOf(tabs);
        actions = List.copyOf(actions);
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    /// A page of nothing but parts.
    static ConsolePage of(String title, String lead, List<Tab> tabs, List<Fact> facts, List<Part> parts) {
        return new ConsolePage(title, lead, tabs, null, null, null, null, List.of(), facts, parts, null);
    }

    ConsolePage told(@Nullable String said, @Nullable String address) {
        return new ConsolePage(title, lead, tabs, said, address, refused, theirs, actions, facts, parts, pages);
    }

    ConsolePage refused(@Nullable String why) {
        return new ConsolePage(title, lead, tabs, told, undo, why, theirs, actions, facts, parts, pages);
    }

    ConsolePage theirs(Theirs stored) {
        return new ConsolePage(title, lead, tabs, told, undo, refused, stored, actions, facts, parts, pages);
    }

    ConsolePage actions(List<Action> offered) {
        return new ConsolePage(title, lead, tabs, told, undo, refused, theirs, offered, facts, parts, pages);
    }

    ConsolePage pages(Pages shown) {
        return new ConsolePage(title, lead, tabs, told, undo, refused, theirs, actions, facts, parts, shown);
    }

    /// A card with a form above its table; either may be missing.
    ///
    /// @param name of the table's file
    /// @param file all rows, as they go into a file; null where the table is whole
    public record Part(
            String name,
            String title,
            @Nullable String lead,
            @Nullable Asked form,
            @Nullable Table table,
            @Nullable Table file) {
        static Part of(String name, String title, @Nullable String lead, Table table) {
            return new Part(name, title, lead, null, table, null);
        }

        static Part of(String title, @Nullable String lead, Asked form) {
            return new Part("", title, lead, form, null, null);
        }

        Part form(Asked asked) {
            return new Part(name, title, lead, asked, table, file);
        }

        /// Whether the form stands above the table: where it only asks for another view, or only confirms.
        public boolean isFormFirst() {
            return form != null && (form.get() || form.fields().isEmpty());
        }

        Part file(Table all) {
            return new Part(name, title, lead, form, table, all);
        }
    }

    /// A form.
    ///
    /// @param get    whether it only asks for another view
    /// @param hidden what it sends beside its fields
    public record Asked(String action, boolean get, List<Field> fields, Map<String, String> hidden, String submit) {
        public Asked {
            fields = List.copyOf(fields);
            hidden = Map.copyOf(hidden);
        }

        static Asked search(String action, List<Field> fields, String submit) {
            return new Asked(action, true, fields, Map.of(), submit);
        }
    }

    /// The fields of all forms, as the list of faults needs them.
    public List<Field> fields() {
        return parts.stream()
                .map(Part::form)
                .filter(form -> form != null)
                .flatMap(form -> form.fields().stream())
                .toList();
    }

    @Override
    public Map<String, Table> tables() {
        var tables = new LinkedHashMap<String, Table>();
        for (Part part : parts) {
            Table whole = part.file() == null ? part.table() : part.file();
            if (whole != null) {
                tables.put(part.name(), whole);
            }
        }
        return tables;
    }
}
