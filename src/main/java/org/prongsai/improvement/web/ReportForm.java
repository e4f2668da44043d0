package org.prongsai.improvement.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.improvement.Progress;
import org.prongsai.improvement.ProgressStatus;
import org.prongsai.improvement.ProofFile;
import org.prongsai.improvement.Step;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What is typed of a step's progress.
///
/// @param removeFile whether the file that proves it goes
/// @param version    that the form was made from; 0 where nothing was reported
public record ReportForm(
        @Nullable ProgressStatus status,
        @Size(max = 2000) @Nullable String said,
        @Nullable String value,
        @Size(max = 500) @Nullable String proof,
        @Nullable Boolean removeFile,
        @Nullable String provenOn,
        @Size(max = 1000) @Nullable String reason,
        @Nullable String newDate,
        @Nullable Integer version) {
    static final ReportForm EMPTY = new ReportForm(null, null, null, null, null, null, null, null, 0);

    static ReportForm of(Progress progress) {
        var proven = progress.provenOn();
        var date = progress.newDate();
        return new ReportForm(
                progress.status(),
                progress.said(),
                PlanText.number(progress.value()),
                progress.proof(),
                null,
                proven == null ? null : proven.toString(),
                progress.reason(),
                date == null ? null : date.toString(),
                progress.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    ReportForm over(int newer) {
        return new ReportForm(status, said, value, proof, removeFile, provenOn, reason, newDate, newer);
    }

    boolean isFileRemoved() {
        return Boolean.TRUE.equals(removeFile);
    }

    /// @param proved whether a file proves it
    FieldErrors check(
            Step step, FiscalYear year, ProgressRound round, boolean proved, FieldErrors errors, Words words) {
        FieldErrors found = errors.needed("status", status, words);
        if (!Typed.text(value).isEmpty() && Typed.number(value).isEmpty()) {
            found = found.and("value", words.lookup("improvement.number.wrong"));
        }
        boolean linked = !Typed.text(proof).isEmpty();
        if (linked && !Typed.text(proof).matches("https?://\\S+")) {
            found = found.and("proof", words.lookup("improvement.proof.wrong"));
        }
        if ((linked || proved) && Days.read(provenOn).isEmpty()) {
            found = found.and("provenOn", words.lookup("improvement.proven.needed"));
        }
        if (!Days.isBlank(newDate) && Days.read(newDate).isEmpty()) {
            found = found.and("newDate", words.lookup("improvement.day.wrong"));
        }
        boolean mustExplain = status != null && status != ProgressStatus.DONE && step.isDue(year, round);
        if (mustExplain && Typed.text(reason).isEmpty()) {
            found = found.and("reason", words.lookup("improvement.delay.reason.needed"));
        }
        if (mustExplain && Days.isBlank(newDate)) {
            found = found.and("newDate", words.lookup("improvement.delay.date.needed"));
        }
        return found;
    }

    /// What it says; call it where [#check] found nothing. What is done needs no new date.
    ///
    /// @param proved whether a file proves it
    Progress progress(boolean proved) {
        ProgressStatus chosen = status == null ? ProgressStatus.NOT_STARTED : status;
        boolean done = chosen == ProgressStatus.DONE;
        return new Progress(
                chosen,
                Typed.text(said),
                Typed.text(proof),
                Typed.text(proof).isEmpty() && !proved
                        ? null
                        : Days.read(provenOn).orElse(null),
                done ? "" : Typed.text(reason),
                done ? null : Days.read(newDate).orElse(null),
                Typed.number(value).orElse(null),
                0);
    }

    /// @param kept the file that proves it; null where there is none
    List<Field> fields(Step step, @Nullable ProofFile kept, FieldErrors errors, Words words) {
        return Stream.of(said(step, errors, words), proof(kept, errors, words), delay(errors, words))
                .flatMap(List::stream)
                .toList();
    }

    private List<Field> said(Step step, FieldErrors errors, Words words) {
        String aim = PlanText.number(step.aim());
        return List.of(
                Field.radio(
                                "status",
                                words.lookup("improvement.status"),
                                Stream.of(ProgressStatus.values())
                                        .map(one -> Option.of(one.name(), PlanText.status(one, words)))
                                        .toList())
                        .value(status == null ? null : status.name())
                        .error(errors.on("status"))
                        .required(),
                Field.area("said", words.lookup("improvement.said"))
                        .hint(words.lookup("improvement.said.hint"))
                        .with("maxlength", "2000")
                        .with("rows", "4")
                        .value(said)
                        .error(errors.on("said")),
                Field.text("value", words.lookup("improvement.value"))
                        .hint(
                                aim.isEmpty()
                                        ? words.lookup("improvement.value.hint")
                                        : words.text("improvement.value.aim", aim))
                        .unit(step.aimUnit())
                        .with("inputmode", "decimal")
                        .value(value)
                        .error(errors.on("value")));
    }

    private List<Field> proof(@Nullable ProofFile kept, FieldErrors errors, Words words) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("proof", words.lookup("improvement.proof"))
                .hint(words.lookup("improvement.proof.hint"))
                .with("maxlength", "500")
                .with("inputmode", "url")
                .value(proof)
                .error(errors.on("proof")));
        fields.add(Field.file("file", words.lookup("improvement.proof.file"), ".pdf,image/png,image/jpeg")
                .hint(
                        kept == null
                                ? words.lookup("improvement.proof.file.hint")
                                : words.text("improvement.proof.file.replace", PlanText.file(kept, words)))
                .error(errors.on("file")));
        if (kept != null) {
            fields.add(Field.check("removeFile", words.text("improvement.proof.file.remove", kept.name()))
                    .value(isFileRemoved() ? "true" : null));
        }
        fields.add(Field.text("provenOn", words.lookup("improvement.proven"))
                .hint(words.lookup("improvement.proven.hint"))
                .value(Days.entered(provenOn, words))
                .error(errors.on("provenOn")));
        return fields;
    }

    private List<Field> delay(FieldErrors errors, Words words) {
        return List.of(
                Field.area("reason", words.lookup("improvement.delay.reason"))
                        .hint(words.lookup("improvement.delay.hint"))
                        .with("maxlength", "1000")
                        .with("rows", "2")
                        .value(reason)
                        .error(errors.on("reason")),
                Field.text("newDate", words.lookup("improvement.delay.date"))
                        .hint(words.lookup("improvement.day.hint"))
                        .value(Days.entered(newDate, words))
                        .error(errors.on("newDate")));
    }
}
