package org.prongsai.identity.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.HoldingKind;
import org.prongsai.identity.Holdings;
import org.prongsai.identity.Member;
import org.prongsai.identity.PersonId;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// Who is named to a post.
///
/// @param order     number of the order; needed with its day where he acts
/// @param until     empty while no end is known
public record HoldingForm(
        @Nullable UUID person,
        @Nullable HoldingKind kind,
        @Nullable String order,
        @Nullable String orderDate,
        @Nullable String from,
        @Nullable String until) {
    private static final int LONGEST_ORDER = 60;

    static HoldingForm from(LocalDate today) {
        return new HoldingForm(null, HoldingKind.HOLDER, null, null, today.toString(), null);
    }

    /// What is wrong with it by itself.
    FieldErrors check(FieldErrors errors, Words words) {
        FieldErrors found = errors.needed("person", person, words).needed("kind", kind, words);
        if (kind != null && kind.isActing()) {
            if (Days.isBlank(order)) {
                found = found.and("order", words.lookup("identity.refusal.LACKS_AN_ORDER"));
            }
            if (Days.read(orderDate).isEmpty()) {
                found = found.and("orderDate", words.lookup("identity.day.wrong"));
            }
        }
        if (order != null && order.length() > LONGEST_ORDER) {
            found = found.and("order", words.lookup("web.invalid.Size"));
        }
        if (!Days.isBlank(orderDate) && Days.read(orderDate).isEmpty()) {
            found = found.and("orderDate", words.lookup("identity.day.wrong"));
        }
        if (Days.read(from).isEmpty()) {
            found = found.and("from", words.lookup("identity.day.wrong"));
        }
        if (!Days.isBlank(until) && Days.read(until).isEmpty()) {
            found = found.and("until", words.lookup("identity.day.wrong"));
        }
        return found;
    }

    /// What it asks for; empty while [#check] finds faults.
    Optional<Holdings.Wish> wish() {
        Optional<LocalDate> begin = Days.read(from);
        return person == null || kind == null || begin.isEmpty()
                ? Optional.empty()
                : Optional.of(new Holdings.Wish(
                        new PersonId(person),
                        kind,
                        order == null || order.isBlank() ? null : order.strip(),
                        Days.read(orderDate).orElse(null),
                        begin.get(),
                        Days.read(until).orElse(null)));
    }

    List<Field> fields(List<Member> members, FieldErrors errors, Words words) {
        return List.of(
                person("person", words.lookup("identity.person.name"), members, words)
                        .value(person == null ? null : person.toString())
                        .error(errors.on("person")),
                Field.radio(
                                "kind",
                                words.lookup("identity.holding.kind"),
                                Arrays.stream(HoldingKind.values())
                                        .map(it -> Option.of(it.name(), words.lookup("identity.holding." + it)))
                                        .toList())
                        .value(kind == null ? null : kind.name())
                        .error(errors.on("kind"))
                        .required(),
                Field.text("order", words.lookup("identity.holding.order"))
                        .hint(words.lookup("identity.holding.order.hint"))
                        .with("maxlength", Integer.toString(LONGEST_ORDER))
                        .value(order)
                        .error(errors.on("order")),
                Field.text("orderDate", words.lookup("identity.holding.orderDate"))
                        .with("type", "date")
                        .value(orderDate)
                        .error(errors.on("orderDate")),
                Field.text("from", words.lookup("identity.seat.from"))
                        .with("type", "date")
                        .value(from)
                        .error(errors.on("from"))
                        .required(),
                RoleForm.until(until, errors, words));
    }

    /// A choice among the people who may serve now.
    static Field person(String name, String label, List<Member> members, Words words) {
        return Field.select(
                        name,
                        label,
                        members.stream()
                                .filter(member -> !member.suspended())
                                .map(member -> Option.of(
                                        member.person().id().value().toString(),
                                        words.pick(member.person().name())))
                                .toList())
                .required();
    }
}
