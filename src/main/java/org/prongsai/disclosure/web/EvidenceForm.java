package org.prongsai.disclosure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.Evidence;
import org.prongsai.fetcher.WebAddress;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What is typed of evidence.
///
/// @param version that the form was made from; 0 for new evidence
public record EvidenceForm(
        @NotBlank @Size(max = Evidence.LONGEST_ADDRESS) @Nullable String address,

        @Size(max = Evidence.LONGEST_NOTE) @Nullable String note,
        @Nullable Integer version) {
    static final EvidenceForm EMPTY = new EvidenceForm(null, null, 0);

    static EvidenceForm of(Evidence evidence) {
        return new EvidenceForm(evidence.address(), evidence.note(), evidence.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    EvidenceForm over(int newer) {
        return new EvidenceForm(address, note, newer);
    }

    FieldErrors check(FieldErrors errors, Words words) {
        return errors.on("address") == null
                        && WebAddress.read(Typed.text(address)) instanceof WebAddress.Refused(var reason)
                ? errors.and("address", words.lookup("disclosure.address.fault." + reason.name()))
                : errors;
    }

    /// What it asks for; call it where [#check] found nothing.
    Disclosures.Wish wish() {
        return new Disclosures.Wish(Typed.text(address), Typed.text(note));
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.text("address", words.lookup("disclosure.address"))
                        .hint(words.lookup("disclosure.address.hint"))
                        .with("type", "url")
                        .with("inputmode", "url")
                        .with("maxlength", Integer.toString(Evidence.LONGEST_ADDRESS))
                        .value(address)
                        .error(errors.on("address"))
                        .required(),
                Field.area("note", words.lookup("disclosure.note"))
                        .hint(words.lookup("disclosure.note.hint"))
                        .with("maxlength", Integer.toString(Evidence.LONGEST_NOTE))
                        .with("rows", "3")
                        .value(note)
                        .error(errors.on("note")));
    }
}
