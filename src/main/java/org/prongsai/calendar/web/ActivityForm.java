package org.prongsai.calendar.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.Activities;
import org.prongsai.calendar.Activity;
import org.prongsai.calendar.ActivityPlan;
import org.prongsai.calendar.NationalEntry;
import org.prongsai.calendar.Tie;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What is typed of an activity.
///
/// @param ends    empty for what happens on one day
/// @param tie     what of the commission's calendar it follows, as [Tie#text]; empty for nothing
/// @param version that the form was made from; 0 for a new activity
public record ActivityForm(
        @NotBlank @Size(max = 500) @Nullable String titleTh,
        @Size(max = 500) @Nullable String titleEn,
        @Nullable UUID parent,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable Boolean milestone,
        @Size(max = 300) @Nullable String owner,
        @Nullable List<UUID> needs,
        @Size(max = 1000) @Nullable String note,
        @Nullable String tie,
        @Nullable Integer version) {
    static final ActivityForm EMPTY = new ActivityForm(null, null, null, null, null, null, null, null, null, null, 0);

    static ActivityForm of(Activity activity) {
        return new ActivityForm(
                activity.title().th(),
                activity.title().en(),
                activity.parent(),
                activity.days().first().toString(),
                activity.days().last().toString(),
                activity.milestone(),
                activity.owner(),
                List.copyOf(activity.needs()),
                activity.note(),
                activity.tie() == null ? null : activity.tie().text(),
                activity.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    ActivityForm over(int newer) {
        return new ActivityForm(titleTh, titleEn, parent, starts, ends, milestone, owner, needs, note, tie, newer);
    }

    private boolean isMilestone() {
        return Boolean.TRUE.equals(milestone);
    }

    /// What is wrong with its days and with what it stands under and needs.
    FieldErrors check(
            ActivityPlan plan, List<NationalEntry> national, @Nullable UUID id, FieldErrors errors, Words words) {
        FieldErrors found = day(plan, "starts", starts, errors, words);
        if (!Days.isBlank(ends)) {
            found = day(plan, "ends", ends, found, words);
        }
        Optional<LocalDate> first = Days.read(starts);
        Optional<LocalDate> last = Days.read(ends);
        if (first.isPresent() && last.isPresent()) {
            if (last.get().isBefore(first.get())) {
                found = found.and("ends", words.lookup("calendar.ends.early"));
            } else if (isMilestone() && !last.equals(first)) {
                found = found.and("ends", words.lookup("calendar.ends.milestone"));
            }
        }
        if (id != null && parent != null && plan.isWithin(parent, id)) {
            found = found.and("parent", words.lookup("calendar.parent.itself"));
        }
        if (id != null && wanted().stream().anyMatch(need -> !plan.mayNeed(id, need))) {
            found = found.and("needs", words.lookup("calendar.needs.itself"));
        }
        if (!Days.isBlank(tie)
                && tied().filter(it ->
                                national.stream().anyMatch(entry -> entry.id().equals(it.entry())))
                        .isEmpty()) {
            found = found.and("tie", words.lookup("calendar.tie.unknown"));
        }
        return found;
    }

    private static FieldErrors day(
            ActivityPlan plan, String field, @Nullable String typed, FieldErrors errors, Words words) {
        Optional<LocalDate> day = Days.read(typed);
        if (day.isEmpty()) {
            return errors.and(field, words.lookup("calendar.day.wrong"));
        }
        return plan.year().days().contains(day.get())
                ? errors
                : errors.and(field, words.text("calendar.day.outside", words.year(plan.year())));
    }

    private Optional<Tie> tied() {
        return tie == null ? Optional.empty() : Tie.of(tie);
    }

    private Set<UUID> wanted() {
        return needs == null ? Set.of() : new HashSet<>(needs);
    }

    /// What it asks for; call it where [#check] found nothing.
    Activities.Wish wish() {
        LocalDate first = Days.read(starts).orElseThrow();
        return new Activities.Wish(
                parent,
                Bilingual.typed(titleTh == null ? "" : titleTh, titleEn),
                isMilestone(),
                new DateSpan(first, Days.read(ends).orElse(first)),
                owner == null ? "" : owner.strip(),
                note == null ? "" : note.strip(),
                wanted(),
                tied().orElse(null));
    }

    /// @param id of the activity; null for a new one
    List<Field> fields(
            ActivityPlan plan, List<NationalEntry> national, @Nullable UUID id, FieldErrors errors, Words words) {
        List<Option> others = plan.numbered().stream()
                .filter(one -> !one.activity().id().equals(id))
                .map(one -> Option.of(
                        one.activity().id().toString(),
                        one.number() + " " + words.pick(one.activity().title())))
                .toList();
        return List.of(
                Field.area("titleTh", words.lookup("calendar.title.th"))
                        .with("maxlength", "500")
                        .with("rows", "2")
                        .value(titleTh)
                        .error(errors.on("titleTh"))
                        .required(),
                Field.text("starts", words.lookup("calendar.starts"))
                        .hint(words.lookup("calendar.day.hint"))
                        .value(Days.entered(starts, words))
                        .error(errors.on("starts"))
                        .required(),
                Field.text("ends", words.lookup("calendar.ends"))
                        .hint(words.lookup("calendar.ends.hint"))
                        .value(Days.entered(ends, words))
                        .error(errors.on("ends")),
                Field.check("milestone", words.lookup("calendar.milestone"))
                        .value(isMilestone() ? "true" : null)
                        .hint(words.lookup("calendar.milestone.hint")),
                Field.text("owner", words.lookup("calendar.owner"))
                        .hint(words.lookup("calendar.owner.hint"))
                        .with("maxlength", "300")
                        .value(owner)
                        .error(errors.on("owner")),
                Field.select("parent", words.lookup("calendar.parent"), others)
                        .hint(words.lookup("calendar.parent.hint"))
                        .value(parent == null ? null : parent.toString())
                        .error(errors.on("parent")),
                Field.checks("needs", words.lookup("calendar.needs"), others)
                        .values(wanted().stream().map(UUID::toString).toList())
                        .error(errors.on("needs")),
                Field.select("tie", words.lookup("calendar.tie"), ties(national, words))
                        .hint(words.lookup("calendar.tie.hint"))
                        .value(tie == null ? "" : tie)
                        .error(errors.on("tie")),
                Field.area("note", words.lookup("calendar.note"))
                        .with("maxlength", "1000")
                        .with("rows", "2")
                        .value(note)
                        .error(errors.on("note")),
                Field.area("titleEn", words.lookup("calendar.title.en"))
                        .hint(words.lookup("calendar.title.en.hint"))
                        .with("maxlength", "500")
                        .with("rows", "2")
                        .value(titleEn)
                        .error(errors.on("titleEn")));
    }

    private static List<Option> ties(List<NationalEntry> national, Words words) {
        return Stream.concat(
                        Stream.of(Option.of("", words.lookup("calendar.tie.none"))),
                        national.stream()
                                .flatMap(entry -> CalendarText.ties(entry).map(tie -> option(tie, entry, words))))
                .toList();
    }

    private static Option option(Tie tie, NationalEntry entry, Words words) {
        return Option.of(tie.text(), CalendarText.tie(tie, List.of(entry), words));
    }
}
