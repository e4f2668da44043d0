package org.prongsai.workgroup.web;

import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.workgroup.Convening;
import org.prongsai.workgroup.Invitation;
import org.prongsai.workgroup.Meeting;

/// What is typed of a meeting.
///
/// @param version that the form was made from; 0 for a new one
public record MeetingForm(
        @Nullable String number,
        @Nullable String day,
        @Nullable String begins,
        @Nullable String ends,
        @Size(max = 300) @Nullable String place,
        @Size(max = 500) @Nullable String link,
        @Nullable Boolean onCalendar,
        @Nullable Integer version) {
    /// The next one of a group.
    static MeetingForm next(int number) {
        return new MeetingForm(Integer.toString(number), null, "09:30", "12:00", null, null, true, 0);
    }

    static MeetingForm of(Meeting meeting) {
        Invitation invitation = meeting.invitation();
        return new MeetingForm(
                Integer.toString(meeting.number()),
                invitation.day().toString(),
                Typed.time(invitation.begins()),
                Typed.time(invitation.ends()),
                invitation.place(),
                invitation.link(),
                meeting.onCalendar(),
                meeting.version());
    }

    MeetingForm over(int newer) {
        return new MeetingForm(number, day, begins, ends, place, link, onCalendar, newer);
    }

    FieldErrors check(FieldErrors errors, Words words) {
        FieldErrors found = errors;
        if (Typed.number(number).isEmpty()) {
            found = found.and("number", words.lookup("workgroup.meeting.number.wrong"));
        }
        if (Days.read(day).isEmpty()) {
            found = found.and("day", words.lookup("workgroup.day.wrong"));
        }
        Optional<LocalTime> first = Typed.readTime(begins);
        Optional<LocalTime> last = Typed.readTime(ends);
        if (first.isEmpty()) {
            found = found.and("begins", words.lookup("workgroup.time.wrong"));
        }
        if (last.isEmpty()) {
            found = found.and("ends", words.lookup("workgroup.time.wrong"));
        } else if (first.isPresent() && !last.get().isAfter(first.get())) {
            found = found.and("ends", words.lookup("workgroup.time.early"));
        }
        String address = Typed.text(link);
        if (!address.isEmpty() && !address.matches("https?://\\S+")) {
            found = found.and("link", words.lookup("workgroup.meeting.link.wrong"));
        }
        return Typed.text(place).isEmpty() && address.isEmpty()
                ? found.and("place", words.lookup("workgroup.meeting.place.needed"))
                : found;
    }

    /// What it asks for; call it where [#check] found nothing.
    Convening.Wish wish() {
        return new Convening.Wish(
                Typed.number(number).orElseThrow(),
                new Invitation(
                        Days.read(day).orElseThrow(),
                        Typed.readTime(begins).orElseThrow(),
                        Typed.readTime(ends).orElseThrow(),
                        Typed.text(place),
                        Typed.text(link)),
                Boolean.TRUE.equals(onCalendar));
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.text("number", words.lookup("workgroup.meeting.number"))
                        .hint(words.lookup("workgroup.meeting.number.hint"))
                        .with("inputmode", "numeric")
                        .with("maxlength", "3")
                        .value(number)
                        .error(errors.on("number"))
                        .required(),
                Field.text("day", words.lookup("workgroup.meeting.day"))
                        .hint(words.lookup("workgroup.day.hint"))
                        .value(Days.entered(day, words))
                        .error(errors.on("day"))
                        .required(),
                Field.text("begins", words.lookup("workgroup.meeting.begins"))
                        .hint(words.lookup("workgroup.time.hint"))
                        .value(begins)
                        .error(errors.on("begins"))
                        .required(),
                Field.text("ends", words.lookup("workgroup.meeting.ends"))
                        .value(ends)
                        .error(errors.on("ends"))
                        .required(),
                Field.text("place", words.lookup("workgroup.meeting.place"))
                        .with("maxlength", "300")
                        .value(place)
                        .error(errors.on("place")),
                Field.text("link", words.lookup("workgroup.meeting.link"))
                        .hint(words.lookup("workgroup.meeting.link.hint"))
                        .with("maxlength", "500")
                        .value(link)
                        .error(errors.on("link")),
                Field.check("onCalendar", words.lookup("workgroup.meeting.onCalendar"))
                        .value(Boolean.TRUE.equals(onCalendar) ? "true" : null));
    }
}
