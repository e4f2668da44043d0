package org.prongsai.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.ItemCodes;
import org.prongsai.identity.KindProfile;
import org.prongsai.identity.Reach;
import org.prongsai.identity.Unit;
import org.prongsai.identity.UnitList;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Theirs;

/// Lays the units of an agency out on their pages.
final class UnitsView {
    private final Agency agency;
    private final List<Unit> units;
    private final Reach reach;
    private final Visit visit;
    private final Words words;

    UnitsView(Agency agency, List<Unit> units, Reach reach, Visit visit) {
        this.agency = agency;
        this.units = units;
        this.reach = reach;
        this.visit = visit;
        this.words = visit.words();
    }

    /// @param told what was just done: the end of a key, or empty
    /// @param undo address that undoes it
    UnitsPage page(String told, @Nullable String undo) {
        String key = "identity.units.told." + told;
        return new UnitsPage(
                words.pick(agency.name()),
                words.pick(KindProfile.of(agency.kind()).name()),
                words.has(key) ? words.lookup(key) : null,
                undo,
                units.isEmpty() ? path() + "/begin" : null,
                unowned(),
                path() + "/new",
                table(),
                file());
    }

    private @Nullable String unowned() {
        var missing = new TreeSet<String>();
        KindProfile.of(agency.kind()).units().forEach(unit -> missing.addAll(unit.items()));
        units.forEach(unit -> unit.items().forEach(missing::remove));
        return missing.isEmpty() || units.isEmpty() ? null : ItemCodes.write(missing);
    }

    private Table file() {
        return Table.of(
                words.lookup("identity.units.title"),
                Stream.of("name_th", "name_en", "parent", "items")
                        .map(Column::text)
                        .toList(),
                ordered(null).stream().map(this::line).toList());
    }

    private Table.Row line(Unit unit) {
        Unit above = units.stream()
                .filter(other -> other.id().equals(unit.parent()))
                .findFirst()
                .orElse(null);
        return Table.Row.of(
                Cell.text(unit.name().th()),
                Cell.text(unit.name().en()),
                Cell.text(UnitList.path(above, units)),
                Cell.text(ItemCodes.write(unit.items())));
    }

    private Table table() {
        return Table.of(
                        words.lookup("identity.units.title"),
                        List.of(
                                Column.text(words.lookup("identity.unit.name")),
                                Column.text(words.lookup("identity.unit.parent")),
                                Column.text(words.lookup("identity.unit.items"))),
                        ordered(null).stream().map(this::row).toList())
                .downloads(HasTables.downloads(visit, "units"));
    }

    /// Each unit before those that stand under it.
    private List<Unit> ordered(@Nullable UUID parent) {
        var ordered = new ArrayList<Unit>();
        for (Unit unit : units) {
            if (Objects.equals(unit.parent(), parent)) {
                ordered.add(unit);
                ordered.addAll(ordered(unit.id()));
            }
        }
        return ordered;
    }

    private Table.Row row(Unit unit) {
        return Table.Row.of(
                visit.may(KeepsUnits.class) && reach.covers(unit.id())
                        ? new Cell.Link(words.pick(unit.name()), path() + "/" + unit.id())
                        : Cell.text(words.pick(unit.name())),
                Cell.text(parent(unit)),
                Cell.text(ItemCodes.write(unit.items())));
    }

    private String parent(Unit unit) {
        return units.stream()
                .filter(other -> other.id().equals(unit.parent()))
                .map(other -> words.pick(other.name()))
                .findFirst()
                .orElse("");
    }

    /// @param unit the unit that is changed; null for a new one
    /// @param theirs what someone else made of it meanwhile
    UnitPage form(@Nullable Unit unit, UnitForm form, FieldErrors errors, @Nullable Theirs theirs) {
        boolean isLeaf =
                unit != null && units.stream().noneMatch(other -> unit.id().equals(other.parent()));
        return new UnitPage(
                unit == null ? words.lookup("identity.unit.new") : words.pick(unit.name()),
                List.of(new Crumb(words.lookup("identity.units.title"), path())),
                unit == null ? path() : path() + "/" + unit.id(),
                fields(unit, form, errors),
                form.version(),
                unit != null && isLeaf ? path() + "/" + unit.id() + "/remove" : null,
                theirs);
    }

    /// What someone else made of `unit`, beside what was sent.
    Theirs theirs(Unit unit, UnitForm mine) {
        return Theirs.of(
                fields(unit, mine, FieldErrors.NONE), fields(unit, UnitForm.of(unit), FieldErrors.NONE), words);
    }

    private List<Field> fields(@Nullable Unit unit, UnitForm form, FieldErrors errors) {
        var parents = new ArrayList<Option>();
        parents.add(Option.of("", words.lookup("identity.unit.top")));
        ordered(null).stream()
                .filter(other -> unit == null || !other.id().equals(unit.id()))
                .map(other -> Option.of(other.id().toString(), words.pick(other.name())))
                .forEach(parents::add);
        return List.of(
                Field.text("th", words.lookup("identity.unit.th"))
                        .with("maxlength", "200")
                        .value(form.th())
                        .error(errors.on("th"))
                        .required(),
                Field.text("en", words.lookup("identity.unit.en"))
                        .with("maxlength", "200")
                        .value(form.en())
                        .error(errors.on("en")),
                Field.select("parent", words.lookup("identity.unit.parent"), parents)
                        .value(form.parent() == null ? "" : form.parent().toString())
                        .error(errors.on("parent")),
                Field.text("items", words.lookup("identity.unit.items"))
                        .hint(words.lookup("identity.unit.items.hint"))
                        .value(form.items())
                        .error(errors.on("items")));
    }

    private String path() {
        return agency.path() + "/units";
    }
}
