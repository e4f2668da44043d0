package org.prongsai.survey.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.Contact;
import org.prongsai.survey.Contacts;
import org.prongsai.survey.Draw;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Survey.State;
import org.prongsai.thai.ThaiOrder;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;
import org.springframework.web.util.UriComponentsBuilder;

/// Lays out a roster: who is on it, how many of each kind, who is drawn. It never says who answered.
///
/// @param asked what the address asks for: `q`, `sort`, `order`, `page`
record ContactsView(
        AgencyYear at,
        Survey survey,
        List<Contact> all,
        List<Contacts.Kind> kinds,
        Optional<Draw> draw,
        Map<String, String> asked,
        Visit visit) {
    private static final int ROWS = 50;
    private static final int DAYS_KEPT = 90;

    ContactsView {
        all = List.copyOf(all);
        kinds = List.copyOf(kinds);
        asked = Map.copyOf(asked);
    }

    static String path(AgencyYear at, UUID survey) {
        return SurveysController.path(at, survey) + "/contacts";
    }

    /// @param undo the address that undoes what was just done; null where nothing does
    ContactsPage page(String told, @Nullable String undo, FieldErrors errors) {
        Words words = visit.words();
        List<Contact> found = found();
        int last = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int current = Math.clamp(number(asked.getOrDefault("page", "1")), 1, last);
        String key = "survey.told." + told;
        return new ContactsPage(
                path(at, survey.id()),
                words.text("survey.contacts.lead", words.date(survey.closes().plusDays(DAYS_KEPT))),
                SurveyTexts.crumbs(at, survey, words),
                SurveyTexts.mark(survey, words),
                !told.isEmpty() && words.has(key) ? words.lookup(key) : null,
                undo,
                Contacts.isOpen(survey),
                List.of(Field.text("q", words.lookup("survey.contacts.search"))
                        .with("type", "search")
                        .value(asked.get("q"))),
                words.text("survey.contacts.found", words.count(found.size()), words.count(all.size())),
                table(found.subList((current - 1) * ROWS, Math.min(found.size(), current * ROWS))),
                file(found),
                new Pages(current, last, to -> with("page", Integer.toString(to))),
                counted(),
                drawn(),
                survey.state() == State.DRAFT && !all.isEmpty() ? fields(errors) : List.of());
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }

    private List<Contact> found() {
        String said = asked.getOrDefault("q", "").strip().toLowerCase(Locale.ROOT);
        Comparator<Contact> order = switch (asked.getOrDefault("sort", "name")) {
            case "organisation" -> Comparator.comparing(Contact::organisation, ThaiOrder.ofNames());
            case "kind" -> Comparator.comparing(Contact::kind, ThaiOrder.ofNames());
            default -> Comparator.comparing(Contact::name, ThaiOrder.ofNames());
        };
        return all.stream()
                .filter(contact -> said.isEmpty()
                        || Stream.of(
                                        contact.name(),
                                        contact.organisation(),
                                        contact.kind(),
                                        contact.phone(),
                                        contact.email())
                                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(said)))
                .sorted(isDown() ? order.reversed() : order)
                .toList();
    }

    private boolean isDown() {
        return asked.getOrDefault("order", "up").equals("down");
    }

    private Table table(List<Contact> shown) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("survey.contacts"),
                        List.of(
                                sorted("name"),
                                sorted("organisation"),
                                sorted("kind"),
                                Column.text(words.lookup("survey.contact.reach")),
                                Column.text(words.lookup("survey.contact.asked"))),
                        shown.stream().map(this::row).toList())
                .empty(words.lookup("survey.contacts.none"))
                .captionHidden()
                .downloads(HasTables.downloads(visit, "contacts"));
    }

    private Table.Row row(Contact contact) {
        Words words = visit.words();
        return Table.Row.of(
                Contacts.isOpen(survey)
                        ? new Cell.Link(contact.name(), path(at, survey.id()) + "/" + contact.id())
                        : Cell.text(contact.name()),
                Cell.text(contact.organisation()),
                Cell.text(contact.kind()),
                Cell.text(Stream.of(contact.phone(), contact.email())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "))),
                new Cell.Marked(
                        contact.optedOut()
                                ? Badge.of(words.lookup("survey.contact.out"), Tone.NEUTRAL)
                                : contact.drawn()
                                        ? Badge.of(words.lookup("survey.contact.isAsked"), Tone.ACTION)
                                        : Badge.of(words.lookup("survey.contact.notDrawn"), Tone.NEUTRAL)));
    }

    /// With ids, so that anyone can draw the sample again.
    private Table file(List<Contact> found) {
        Words words = visit.words();
        return Table.of(
                words.lookup("survey.contacts"),
                Stream.of("name", "organisation", "kind", "phone", "email", "optedOut", "asked", "id")
                        .map(key -> Column.text(words.lookup("survey.contact." + key)))
                        .toList(),
                found.stream()
                        .map(contact -> Table.Row.of(
                                Cell.text(contact.name()),
                                Cell.text(contact.organisation()),
                                Cell.text(contact.kind()),
                                Cell.text(contact.phone()),
                                Cell.text(contact.email()),
                                Cell.text(contact.optedOut() ? "✓" : ""),
                                Cell.text(contact.drawn() ? "✓" : ""),
                                Cell.text(contact.id().toString())))
                        .toList());
    }

    private Table counted() {
        Words words = visit.words();
        return Table.of(
                        words.lookup("survey.kinds"),
                        List.of(
                                Column.text(words.lookup("survey.contact.kind")),
                                Column.number(words.lookup("survey.kinds.all")),
                                Column.number(words.lookup("survey.kinds.asked")),
                                Column.number(words.lookup("survey.kinds.out"))),
                        kinds.stream()
                                .map(kind -> Table.Row.of(
                                        Cell.text(
                                                kind.name().isEmpty()
                                                        ? words.lookup("survey.kinds.unsaid")
                                                        : kind.name()),
                                        Cell.number(words.count(kind.all())),
                                        Cell.number(words.count(kind.asked())),
                                        Cell.number(words.count(kind.out()))))
                                .toList())
                .empty(words.lookup("survey.contacts.none"))
                .captionHidden()
                .downloads(kinds.isEmpty() ? List.of() : HasTables.downloads(visit, "counts"));
    }

    private List<Fact> drawn() {
        Words words = visit.words();
        return draw.map(sample -> List.of(
                        Fact.of(words.lookup("survey.draw.wanted"), words.count(sample.wanted())),
                        Fact.of(words.lookup("survey.draw.pool"), words.count(sample.pool())),
                        new Fact(words.lookup("survey.draw.seed"), new Cell.Code(Long.toString(sample.seed())))))
                .orElse(List.of());
    }

    private List<Field> fields(FieldErrors errors) {
        Words words = visit.words();
        return List.of(
                Field.number("wanted", words.lookup("survey.draw.wanted"))
                        .between("1", Integer.toString(Math.max(1, all.size())), "1")
                        .value(asked.get("wanted"))
                        .error(errors.on("wanted"))
                        .required(),
                Field.text("seed", words.lookup("survey.draw.seed"))
                        .hint(words.lookup("survey.draw.seed.hint"))
                        .with("inputmode", "numeric")
                        .value(asked.get("seed"))
                        .error(errors.on("seed")));
    }

    private Column sorted(String name) {
        boolean current = name.equals(asked.getOrDefault("sort", "name"));
        var order = !current ? Column.Order.NONE : isDown() ? Column.Order.DESCENDING : Column.Order.ASCENDING;
        String next = current && !isDown() ? "down" : "up";
        return Column.text(visit.words().lookup("survey.contact." + name))
                .sorted(with("sort", name).replaceFirst("&order=[a-z]*", "") + "&order=" + next, order);
    }

    private String with(String name, String value) {
        return path(at, survey.id()) + "?"
                + UriComponentsBuilder.newInstance()
                        .query(visit.query())
                        .replaceQueryParam(name, value)
                        .build()
                        .getQuery();
    }
}
