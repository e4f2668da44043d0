package org.prongsai.national.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Theirs;
import org.prongsai.web.ui.Tile;

/// A page of the console: figures at the top, beneath them cards with tables and forms.
///
/// @param guide   the section of the guide
/// @param told    what was just done; null when nothing was
/// @param undo    address that undoes it; null where it cannot be undone
/// @param refused why it was not done; null when it was
/// @param theirs  what someone else made of it meanwhile; null when nobody did
/// @param tables  those that can be had as files, whole
public record NationalPage(
        String title,
        @Nullable String lead,
        String guide,
        List<Crumb> crumbs,
        List<Tab> tabs,
        List<Action> actions,
        List<Tile> tiles,
        List<Fact> facts,
        List<Part> parts,
        @Nullable String told,
        @Nullable String undo,
        @Nullable String refused,
        @Nullable Theirs theirs,
        Map<String, Table> tables)
        implements HasTables {
    public NationalPage {
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
        actions = List.copyOf(actions);
        tiles = List.copyOf(tiles);
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        tables = Map.copyOf(tables);
    }

    /// A card.
    ///
    /// @param lead  what to know of it; null for nothing
    /// @param texts paragraphs
    /// @param form  what is asked; null for nothing
    /// @param table what is shown; null for nothing
    /// @param pages of the table; null where it is whole
    /// @param again where the page is looked up again while something goes on; null where nothing does
    public record Part(
            String title,
            @Nullable String lead,
            List<String> texts,
            @Nullable Asked form,
            @Nullable Table table,
            @Nullable Pages pages,
            List<Action> actions,
            @Nullable String again) {
        public Part {
            texts = List.copyOf(texts);
            actions = List.copyOf(actions);
        }

        static Part of(String title, @Nullable String lead) {
            return new Part(title, lead, List.of(), null, null, null, List.of(), null);
        }

        Part texts(List<String> said) {
            return new Part(title, lead, said, form, table, pages, actions, again);
        }

        Part form(Asked asked) {
            return new Part(title, lead, texts, asked, table, pages, actions, again);
        }

        Part table(Table shown) {
            return new Part(title, lead, texts, form, shown.captionHidden(), pages, actions, again);
        }

        Part pages(Pages offered) {
            return new Part(title, lead, texts, form, table, offered, actions, again);
        }

        Part actions(List<Action> offered) {
            return new Part(title, lead, texts, form, table, pages, offered, again);
        }

        /// While something goes on that it tells of: the page is looked up again at this address.
        Part goesOn(String path) {
            return new Part(title, lead, texts, form, table, pages, actions, path);
        }

        /// Whether its form chooses what the table shows.
        public boolean isSearch() {
            return form != null && form.get();
        }
    }

    /// A form in a card.
    ///
    /// @param get    whether it only chooses what is shown
    /// @param once   whether sending it twice must do it once
    /// @param upload whether a file can be handed in
    public record Asked(
            String action,
            boolean get,
            boolean once,
            boolean upload,
            List<Field> fields,
            Map<String, String> hidden,
            String submit) {
        public Asked {
            fields = List.copyOf(fields);
            hidden = Map.copyOf(hidden);
        }

        static Asked search(String action, List<Field> fields, String submit) {
            return new Asked(action, true, false, false, fields, Map.of(), submit);
        }

        static Asked post(String action, List<Field> fields, String submit) {
            return new Asked(action, false, false, false, fields, Map.of(), submit);
        }

        Asked doneOnce() {
            return new Asked(action, get, true, upload, fields, hidden, submit);
        }

        Asked uploads() {
            return new Asked(action, get, once, true, fields, hidden, submit);
        }

        Asked hidden(String name, String value) {
            var more = new HashMap<>(hidden);
            more.put(name, value);
            return new Asked(action, get, once, upload, fields, more, submit);
        }
    }

    static NationalPage of(String title, @Nullable String lead, String guide, List<Part> parts) {
        return new NationalPage(
                title, lead, guide, List.of(), List.of(), List.of(), List.of(), List.of(), parts, null, null, null,
                null, Map.of());
    }

    /// The same under another heading.
    NationalPage headed(String name, String said) {
        return new NationalPage(
                name, said, guide, crumbs, tabs, actions, tiles, facts, parts, told, undo, refused, theirs, tables);
    }

    NationalPage crumbs(List<Crumb> above) {
        return new NationalPage(
                title, lead, guide, above, tabs, actions, tiles, facts, parts, told, undo, refused, theirs, tables);
    }

    NationalPage tabs(List<Tab> views) {
        return new NationalPage(
                title, lead, guide, crumbs, views, actions, tiles, facts, parts, told, undo, refused, theirs, tables);
    }

    NationalPage actions(List<Action> offered) {
        return new NationalPage(
                title, lead, guide, crumbs, tabs, offered, tiles, facts, parts, told, undo, refused, theirs, tables);
    }

    NationalPage tiles(List<Tile> shown) {
        return new NationalPage(
                title, lead, guide, crumbs, tabs, actions, shown, facts, parts, told, undo, refused, theirs, tables);
    }

    NationalPage facts(List<Fact> known) {
        return new NationalPage(
                title, lead, guide, crumbs, tabs, actions, tiles, known, parts, told, undo, refused, theirs, tables);
    }

    NationalPage parts(List<Part> cards) {
        return new NationalPage(
                title, lead, guide, crumbs, tabs, actions, tiles, facts, cards, told, undo, refused, theirs, tables);
    }

    NationalPage told(@Nullable String done, @Nullable String undoneAt) {
        return new NationalPage(
                title, lead, guide, crumbs, tabs, actions, tiles, facts, parts, done, undoneAt, refused, theirs,
                tables);
    }

    NationalPage refused(@Nullable String why) {
        return new NationalPage(
                title, lead, guide, crumbs, tabs, actions, tiles, facts, parts, told, undo, why, theirs, tables);
    }

    NationalPage theirs(Theirs stored) {
        return new NationalPage(
                title, lead, guide, crumbs, tabs, actions, tiles, facts, parts, told, undo, refused, stored, tables);
    }

    NationalPage tables(Map<String, Table> whole) {
        return new NationalPage(
                title, lead, guide, crumbs, tabs, actions, tiles, facts, parts, told, undo, refused, theirs, whole);
    }

    /// The fields of all forms that are sent, so that their faults can be listed at the top.
    public List<Field> fields() {
        return parts.stream()
                .map(Part::form)
                .filter(form -> form != null && !form.get())
                .flatMap(form -> form.fields().stream())
                .toList();
    }
}
