package org.prongsai.report.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ScanFile;
import org.prongsai.report.register.NewReference;
import org.prongsai.report.register.Reference;
import org.prongsai.report.register.RegisterNumber;
import org.prongsai.report.register.Series;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What is typed of an entry of the register.
///
/// @param anyway  whether it is to be kept though the number is there already
/// @param version that the form was made from; 0 for a new one
public record ReferenceForm(
        @Nullable Series series,
        @Size(max = 100) @Nullable String number,
        @Nullable String dated,
        @NotBlank @Size(max = 1000) @Nullable String subject,
        @Size(max = 300) @Nullable String party,
        @Size(max = 500) @Nullable String link,
        @Nullable Boolean anyway,
        @Nullable Integer version) {
    static ReferenceForm of(Series series) {
        return new ReferenceForm(series, null, null, null, null, null, false, 0);
    }

    static ReferenceForm of(Reference entry) {
        return new ReferenceForm(
                entry.series(),
                entry.number(),
                entry.dated().toString(),
                entry.subject(),
                entry.party(),
                entry.link(),
                false,
                entry.version());
    }

    ReferenceForm over(int newer) {
        return new ReferenceForm(series, number, dated, subject, party, link, anyway, newer);
    }

    /// Whether the number is to be used though the register has it.
    boolean isMeant() {
        return Boolean.TRUE.equals(anyway);
    }

    FieldErrors check(FieldErrors errors, Words words) {
        FieldErrors found = errors.needed("series", series, words);
        Optional<LocalDate> day = Days.read(dated);
        if (day.isEmpty()) {
            found = found.and("dated", words.lookup("report.dated.wrong"));
        }
        RegisterNumber read = RegisterNumber.read(Typed.text(number));
        Integer year = read.year();
        if (year != null && day.isPresent() && new ThaiDate(day.get()).buddhistYear() != year) {
            found = found.and("number", words.text("report.number.year", year));
        }
        if (series != null
                && series != Series.ANNOUNCEMENT
                && Typed.text(number).isEmpty()) {
            found = found.and("number", words.lookup("report.number.needed"));
        }
        if (series == Series.INCOMING && Typed.text(party).isEmpty()) {
            found = found.and("party", words.lookup("report.party.needed"));
        }
        if (!Typed.text(link).isEmpty() && !Typed.text(link).matches("https?://[^\\s<>\"]+")) {
            found = found.and("link", words.lookup("report.link.wrong"));
        }
        return found;
    }

    /// What is to be entered; a number with ว belongs to the circulars. Call it where [#check] found nothing.
    NewReference entry(@Nullable ScanFile scan) {
        Series chosen = Objects.requireNonNull(series);
        String plain = Typed.text(number);
        boolean circular = (chosen == Series.LETTER || chosen == Series.MEMO)
                && RegisterNumber.read(plain).circular();
        return new NewReference(
                circular ? Series.CIRCULAR : chosen,
                plain,
                Days.read(dated).orElseThrow(),
                Typed.text(subject),
                Typed.text(party),
                Typed.text(link),
                scan);
    }

    /// @param doubled whether to ask if it is to be kept though the number is there
    List<Field> fields(boolean doubled, FieldErrors errors, Words words) {
        var fields = new ArrayList<Field>();
        fields.add(Field.select(
                        "series",
                        words.lookup("report.series"),
                        Arrays.stream(Series.values())
                                .map(one -> Option.of(one.name(), PaperText.series(one, words)))
                                .toList())
                .value(series == null ? null : series.name())
                .required()
                .error(errors.on("series")));
        fields.add(text("number", number, 100, errors, words).hint(words.lookup("report.number.hint")));
        if (doubled) {
            fields.add(Field.check("anyway", words.lookup("report.anyway")).value(isMeant() ? "true" : null));
        }
        fields.add(text("dated", Days.entered(dated, words), 60, errors, words)
                .hint(words.lookup("report.dated.hint"))
                .required());
        fields.add(Field.area("subject", words.lookup("report.subject"))
                .with("rows", "2")
                .with("maxlength", "1000")
                .value(subject)
                .required()
                .error(errors.on("subject")));
        fields.add(text("party", party, 300, errors, words).hint(words.lookup("report.party.hint")));
        fields.add(text("link", link, 500, errors, words).hint(words.lookup("report.link.hint")));
        fields.add(Field.file("scan", words.lookup("report.scan"), ".pdf,image/png,image/jpeg")
                .hint(words.lookup("report.scan.hint"))
                .error(errors.on("scan")));
        return fields;
    }

    private static Field text(String name, @Nullable String value, int longest, FieldErrors errors, Words words) {
        return Field.text(name, words.lookup("report." + name))
                .with("maxlength", Integer.toString(longest))
                .value(value)
                .error(errors.on(name));
    }
}
