package org.prongsai.audit.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Actor;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Changes.Change;
import org.prongsai.audit.Event;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// Events as people read them: who, what, when, and what changed.
///
/// @param names of the people who occur
record LogTable(Words words, Map<UUID, Bilingual> names) {
    private static final int SHORT = 8;

    Table of(List<Event> events) {
        return Table.of(
                        words.lookup("audit.log.table"),
                        List.of(
                                Column.number(words.lookup("audit.log.seq")),
                                Column.text(words.lookup("audit.log.when")),
                                Column.naming(words.lookup("audit.log.what")),
                                Column.text(words.lookup("audit.log.who")),
                                Column.text(words.lookup("audit.log.subject")),
                                Column.text(words.lookup("audit.log.changes"))),
                        events.stream().map(this::row).toList())
                .captionHidden();
    }

    private Table.Row row(Event event) {
        return Table.Row.of(
                Cell.number(words.count(event.seq())),
                Cell.text(words.moment(event.at())),
                Cell.text(named(event.action())),
                Cell.text(actor(event.by())),
                Cell.text(subject(event.subject())),
                Cell.text(changes(event.payload())));
    }

    /// A person by name, or by id where the name is not known any more.
    String actor(Actor actor) {
        if (actor.equals(Actor.VISITOR)) {
            return words.lookup("audit.actor.visitor");
        }
        if (actor.equals(Actor.PROGRAM)) {
            return words.lookup("audit.actor.program");
        }
        Bilingual name = actor.person().map(names::get).orElse(null);
        return name == null ? words.text("audit.actor.nameless", shortened(actor.text())) : words.pick(name);
    }

    private static String shortened(String id) {
        return id.length() > SHORT ? id.substring(0, SHORT) + "…" : id;
    }

    /// The text of a key that another module has given, or the key itself.
    String named(String key) {
        return words.has(key) ? words.lookup(key) : key;
    }

    private String subject(String subject) {
        int slash = subject.indexOf('/');
        return slash < 0 ? subject : named(subject.substring(0, slash)) + " " + subject.substring(slash + 1);
    }

    private String changes(String payload) {
        List<Change> changes = Changes.in(payload).changes();
        return changes.isEmpty() ? payload : changes.stream().map(this::change).collect(Collectors.joining(" · "));
    }

    private String change(Change change) {
        return change.personal()
                ? words.text("audit.change.personal", named(change.field()))
                : words.text("audit.change", named(change.field()), value(change.before()), value(change.after()));
    }

    private String value(@Nullable String value) {
        return value == null || value.isEmpty() ? words.lookup("audit.change.nothing") : value;
    }
}
