package org.prongsai.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.AgencyPast;
import org.prongsai.identity.FormerNames;
import org.prongsai.identity.KindProfile;
import org.prongsai.thai.DirtyText;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;

/// Lays the register of agencies out on its page.
final class RegisterView {
    private static final int ROWS = 50;

    private final List<Agency> agencies;
    private final Map<String, AgencyPast> pasts;
    private final Map<String, String> parents;
    private final Visit visit;
    private final Words words;

    RegisterView(List<Agency> agencies, Map<String, AgencyPast> pasts, Map<String, String> parents, Visit visit) {
        this.agencies = agencies;
        this.pasts = pasts;
        this.parents = parents;
        this.visit = visit;
        this.words = visit.words();
    }

    /// @param page that is wanted, from 1; beyond the last the last is shown
    /// @param told how many agencies were just stored; empty when none were
    RegisterPage page(String query, String kind, int page, String told) {
        List<Agency> found = agencies.stream()
                .filter(agency -> kind.isEmpty() || agency.kind().name().equals(kind))
                .filter(agency -> matches(agency, query))
                .toList();
        int last = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int current = Math.clamp(page, 1, last);
        List<Agency> shown = found.subList((current - 1) * ROWS, Math.min(found.size(), current * ROWS));
        return new RegisterPage(
                told.matches("[0-9]{1,6}") ? words.text("identity.register.stored", Integer.parseInt(told)) : null,
                visit.may(KeepsRegister.class),
                search(query, kind),
                words.text("identity.register.found", found.size()),
                table(shown)
                        .empty(words.lookup("identity.register.none"))
                        .downloads(HasTables.downloads(visit, "agencies")),
                file(found),
                new Pages(
                        current,
                        last,
                        number -> "/register?q=" + encoded(query) + "&kind=" + kind + "&page=" + number));
    }

    private static boolean matches(Agency agency, String query) {
        String said = DirtyText.clean(query).text().strip().toLowerCase(Locale.ROOT);
        return said.isEmpty()
                || Stream.of(
                                agency.code(),
                                agency.name().th(),
                                agency.name().en(),
                                agency.shortName().th(),
                                agency.shortName().en(),
                                agency.province(),
                                agency.district())
                        .filter(Objects::nonNull)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(said));
    }

    private List<Field> search(String query, String kind) {
        var kinds = new ArrayList<Option>();
        kinds.add(Option.of("", words.lookup("identity.register.kind.all")));
        Arrays.stream(AgencyKind.values())
                .map(it -> Option.of(it.name(), words.pick(KindProfile.of(it).name())))
                .forEach(kinds::add);
        return List.of(
                Field.text("q", words.lookup("identity.register.search"))
                        .with("type", "search")
                        .value(query),
                Field.select("kind", words.lookup("identity.agency.kind"), kinds)
                        .value(kind));
    }

    private Table table(List<Agency> shown) {
        boolean keepsPeople = visit.may(KeepsPeople.class);
        var columns = new ArrayList<>(List.of(
                Column.text(words.lookup("identity.agency.name")),
                Column.text(words.lookup("identity.agency.kind")),
                Column.text(words.lookup("identity.agency.place"))));
        if (keepsPeople) {
            columns.add(Column.text(words.lookup("identity.people.title")));
        }
        return Table.of(
                words.lookup("identity.register.title"),
                columns,
                shown.stream().map(agency -> row(agency, keepsPeople)).toList());
    }

    private Table.Row row(Agency agency, boolean keepsPeople) {
        String parent = parents.get(agency.code());
        var cells = new ArrayList<Cell>(List.of(
                new Cell.Pair(words.pick(agency.name()), agency.code()),
                Cell.text(words.pick(KindProfile.of(agency.kind()).name())),
                parent == null
                        ? Cell.text(place(agency))
                        : new Cell.Pair(place(agency), words.text("identity.list.parent", parent))));
        if (keepsPeople) {
            cells.add(
                    new Cell.Link(words.lookup("identity.register.people"), "/register/" + agency.code() + "/people"));
        }
        return new Table.Row(cells, false);
    }

    /// As a list that can be taken in again.
    private Table file(List<Agency> found) {
        return Table.of(
                words.lookup("identity.register.title"),
                Stream.of(
                                "code",
                                "kind",
                                "name_th",
                                "name_en",
                                "short_th",
                                "short_en",
                                "province",
                                "district",
                                "successor",
                                "former_names",
                                "parent")
                        .map(Column::text)
                        .toList(),
                found.stream()
                        .map(agency -> new Table.Row(
                                Stream.of(
                                                agency.code(),
                                                agency.kind().name(),
                                                agency.name().th(),
                                                agency.name().en(),
                                                agency.shortName().th(),
                                                agency.shortName().en(),
                                                given(agency.province()),
                                                given(agency.district()),
                                                given(past(agency).successor()),
                                                FormerNames.text(past(agency).former()),
                                                given(parents.get(agency.code())))
                                        .map(Cell::text)
                                        .toList(),
                                false))
                        .toList());
    }

    private AgencyPast past(Agency agency) {
        return pasts.getOrDefault(agency.code(), AgencyPast.NONE);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String place(Agency agency) {
        return Stream.of(agency.district(), agency.province())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
