package org.prongsai.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.GradeRules;
import org.prongsai.identity.AgencyKind;
import org.prongsai.portal.Entry;
import org.prongsai.portal.Finder;
import org.prongsai.portal.YearIndex;
import org.prongsai.published.NationalFigures.Group;
import org.prongsai.thai.ThaiOrder;
import org.prongsai.web.Words;
import org.prongsai.web.chart.Stacked;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;

/// Lays lists of agencies out.
final class ListView {
    private final YearIndex year;
    private final Wanted wanted;
    private final Shown shown;
    private final Words words;

    ListView(YearIndex year, Wanted wanted, Words words) {
        this.year = year;
        this.wanted = wanted;
        this.shown = new Shown(year, words);
        this.words = words;
    }

    ListPage search() {
        boolean all = wanted.q().isBlank();
        Finder.Found found =
                all ? new Finder.Found(year.entries(), false) : year.finder().find(wanted.q());
        return page(
                words.lookup("portal.search.title"),
                words.text("portal.search.lead", words.year(year.release().year())),
                List.of(),
                "/" + words.language().tag() + "/search",
                Field.text("q", words.lookup("portal.search.box"))
                        .value(wanted.q())
                        .with("type", "search")
                        .with("maxlength", "200"),
                List.of(kinds(), provinces(), grades(), order()),
                null,
                found,
                !all);
    }

    ListPage kind(AgencyKind kind) {
        Group group = year.figures().kinds().get(kind.name());
        return page(
                shown.kindName(kind),
                words.text("portal.kind.lead", words.year(year.release().year())),
                crumbs(),
                shown.kind(kind),
                null,
                List.of(provinces(), grades(), order()),
                group,
                new Finder.Found(year.entries(), false),
                false);
    }

    ListPage province(String province) {
        return page(
                shown.provinceName(province),
                words.text("portal.province.lead", words.year(year.release().year())),
                crumbs(),
                shown.province(province),
                null,
                List.of(kinds(), grades(), order()),
                year.figures().provinces().get(province),
                new Finder.Found(year.entries(), false),
                false);
    }

    private List<Crumb> crumbs() {
        return List.of(new Crumb(words.year(year.release().year()), shown.path()));
    }

    private ListPage page(
            String title,
            String lead,
            List<Crumb> crumbs,
            String form,
            @Nullable Field box,
            List<Field> filters,
            @Nullable Group group,
            Finder.Found found,
            boolean searched) {
        List<Entry> fitting = wanted.of(found.entries(), searched);
        int last = Math.max(1, Math.ceilDiv(fitting.size(), Wanted.PER_PAGE));
        int at = Math.clamp(wanted.page(), 1, last);
        boolean oneKind = !wanted.kind().isEmpty();
        return new ListPage(
                title,
                lead,
                crumbs,
                form,
                box,
                filters,
                filters.stream().anyMatch(field -> !field.value().isEmpty()),
                group == null ? List.of() : new GroupTables(shown).tiles(group),
                group == null ? null : gradesOf(title, group),
                found.near() && !fitting.isEmpty(),
                words.counted("portal.found", fitting.size()),
                fitting.isEmpty(),
                new AgencyTable(shown, oneKind)
                        .of(
                                title,
                                fitting.subList(
                                        (at - 1) * Wanted.PER_PAGE, Math.min(fitting.size(), at * Wanted.PER_PAGE)),
                                null)
                        .captionHidden(),
                new Pages(at, last, page -> wanted.href(form, page)));
    }

    private Stacked gradesOf(String label, Group group) {
        List<Grade> all = ranks();
        return new Stacked(
                words.lookup("portal.national.grades"),
                words.lookup("portal.kind"),
                all.stream()
                        .map(grade -> new Stacked.Choice(grade.code(), GradeBadge.tone(grade)))
                        .toList(),
                List.of(new Stacked.Row(
                        label,
                        words.counted("portal.agencies", group.agencies()),
                        all.stream()
                                .map(grade -> (long) group.grades().getOrDefault(grade.code(), 0))
                                .toList())));
    }

    private List<Grade> ranks() {
        return year.edition().grades().rules().stream()
                .map(GradeRules.Rule::grade)
                .toList();
    }

    private Field kinds() {
        return choice(
                "kind",
                "portal.kind",
                wanted.kind(),
                year.figures().kinds().keySet().stream()
                        .map(name -> Option.of(name, shown.kindName(AgencyKind.valueOf(name))))
                        .toList());
    }

    private Field provinces() {
        return choice(
                "province",
                "portal.province",
                wanted.province(),
                year.figures().provinces().keySet().stream()
                        .sorted(ThaiOrder.ofNames())
                        .map(name -> Option.of(name, shown.provinceName(name)))
                        .toList());
    }

    private Field grades() {
        var options = new ArrayList<Option>();
        options.add(Option.of("pass", words.lookup("portal.filter.pass")));
        options.add(Option.of("fail", words.lookup("portal.filter.fail")));
        ranks().forEach(grade -> options.add(Option.of(grade.code(), grade.code())));
        return choice("grade", "framework.grade", wanted.grade(), options);
    }

    private Field order() {
        return choice(
                "sort",
                "portal.sort",
                wanted.sort(),
                Stream.of("high", "low", "name")
                        .map(sort -> Option.of(sort, words.lookup("portal.sort." + sort)))
                        .toList());
    }

    private Field choice(String name, String key, String value, List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(Option.of("", words.lookup(name.equals("sort") ? "portal.sort.none" : "portal.filter.all")));
        all.addAll(options);
        return Field.select(name, words.lookup(key), all).value(value);
    }
}
