package org.prongsai.report.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ScanFile;
import org.prongsai.report.DocumentKind.Form;
import org.prongsai.report.office.IssuedPapers.Issue;
import org.prongsai.report.register.RegisterNumber;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What the registry and the signer gave a paper.
///
/// @param anyway whether it is to be issued though the register has the number already
public record IssueForm(
        @Size(max = 100) @Nullable String number,
        @Nullable String dated,
        @NotBlank @Size(max = 300) @Nullable String post,
        @Size(max = 200) @Nullable String name,
        @Nullable Boolean anyway) {

    /// Whether papers of this form bear a number that the registry gives.
    static boolean isNumbered(Form form) {
        return form == Form.MEMO || form == Form.LETTER || form == Form.ORDER;
    }

    /// Whether papers of this form are signed.
    static boolean isSigned(Form form) {
        return isNumbered(form) || form == Form.ANNOUNCEMENT;
    }

    /// Whether the number is to be used though the register has it.
    boolean isMeant() {
        return Boolean.TRUE.equals(anyway);
    }

    FieldErrors check(Form form, FieldErrors errors, Words words) {
        FieldErrors found = errors;
        Optional<LocalDate> day = Days.read(dated);
        if (day.isEmpty()) {
            found = found.and("dated", words.lookup("report.dated.wrong"));
        }
        RegisterNumber read = RegisterNumber.read(number());
        if (isNumbered(form) && read.ordinal() == null) {
            found = found.and("number", words.lookup("report.number.wrong"));
        }
        Integer year = read.year();
        if (year != null && day.isPresent() && new ThaiDate(day.get()).buddhistYear() != year) {
            found = found.and("number", words.text("report.number.year", year));
        }
        return found;
    }

    /// What it says; call it where [#check] found nothing.
    Issue issue(@Nullable ScanFile scan) {
        return new Issue(Typed.text(number), Days.read(dated).orElseThrow(), Typed.text(post), Typed.text(name), scan);
    }

    @Override
    public String number() {
        return Typed.text(number);
    }

    /// @param doubled whether to ask if it is to be issued though the number is there
    List<Field> fields(Form form, boolean doubled, FieldErrors errors, Words words) {
        var fields = new ArrayList<Field>();
        if (form != Form.REPORT && form != Form.TABLE) {
            Field given = Field.text("number", words.lookup("report.number"))
                    .with("maxlength", "100")
                    .hint(words.lookup("report.number.hint." + form.name()))
                    .value(number)
                    .error(errors.on("number"));
            fields.add(isNumbered(form) ? given.required() : given);
        }
        if (doubled) {
            fields.add(Field.check("anyway", words.lookup("report.anyway")).value(isMeant() ? "true" : null));
        }
        fields.add(Field.text("dated", words.lookup("report.dated"))
                .hint(words.lookup("report.dated.hint"))
                .required()
                .value(Days.entered(dated, words))
                .error(errors.on("dated")));
        fields.add(Field.text("post", words.lookup("report.post"))
                .with("maxlength", "300")
                .hint(words.lookup("report.post.hint"))
                .required()
                .value(post)
                .error(errors.on("post")));
        fields.add(Field.text("name", words.lookup("report.name"))
                .with("maxlength", "200")
                .hint(words.lookup("report.name.hint"))
                .value(name)
                .error(errors.on("name")));
        Field scan = Field.file("scan", words.lookup("report.scan"), ".pdf,image/png,image/jpeg")
                .hint(words.lookup("report.scan.hint"))
                .error(errors.on("scan"));
        fields.add(isSigned(form) ? scan.required() : scan);
        return fields;
    }
}
