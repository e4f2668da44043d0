package org.prongsai.disclosure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.Website;
import org.prongsai.fetcher.WebAddress;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What is typed of evidence.
///
/// @param version that the form was made from; 0 for new evidence
/// @param confirm whether he answers for an address that is not the agency's own
public record EvidenceForm(
        @NotBlank @Size(max = Evidence.LONGEST_ADDRESS) @Nullable String address,

        @Size(max = Evidence.LONGEST_NOTE) @Nullable String note,
        @Nullable Integer version,
        @Nullable Boolean confirm) {
    private static final String CONFIRM = "confirm";

    static final EvidenceForm EMPTY = new EvidenceForm(null, null, 0, null);

    static EvidenceForm of(Evidence evidence) {
        return new EvidenceForm(evidence.address(), evidence.note(), evidence.version(), null);
    }

    /// The same upon another version, to be sent once more on purpose.
    EvidenceForm over(int newer) {
        return new EvidenceForm(address, note, newer, confirm);
    }

    FieldErrors check(FieldErrors errors, Words words) {
        return errors.on("address") == null
                        && WebAddress.read(Typed.text(address)) instanceof WebAddress.Refused(var reason)
                ? errors.and("address", words.lookup("disclosure.address.fault." + reason.name()))
                : errors;
    }

    /// Whether somebody has to answer for the address.
    boolean isForeign(Website website) {
        return website.isForeign(Typed.text(address));
    }

    /// Asks whoever can answer for a foreign address himself to do so.
    FieldErrors confirmed(FieldErrors errors, Website website, Words words) {
        return errors.isEmpty() && isForeign(website) && !Boolean.TRUE.equals(confirm)
                ? errors.and(CONFIRM, words.text("disclosure.foreign.needed", String.join(", ", website.domains())))
                : errors;
    }

    /// What it asks for; call it where [#check] found nothing.
    Disclosures.Wish wish() {
        return new Disclosures.Wish(Typed.text(address), Typed.text(note));
    }

    List<Field> fields(FieldErrors errors, Words words) {
        Field where = addressField(errors, words);
        return errors.on(CONFIRM) == null
                ? List.of(where, noteField(errors, words))
                : List.of(
                        where,
                        Field.check(CONFIRM, words.lookup("disclosure.foreign.confirm"))
                                .error(errors.on(CONFIRM)),
                        noteField(errors, words));
    }

    private Field addressField(FieldErrors errors, Words words) {
        return Field.text("address", words.lookup("disclosure.address"))
                .hint(words.lookup("disclosure.address.hint"))
                .with("type", "url")
                .with("inputmode", "url")
                .with("maxlength", Integer.toString(Evidence.LONGEST_ADDRESS))
                .value(address)
                .error(errors.on("address"))
                .required();
    }

    Field noteField(FieldErrors errors, Words words) {
        return Field.area("note", words.lookup("disclosure.note"))
                .hint(words.lookup("disclosure.note.hint"))
                .with("maxlength", Integer.toString(Evidence.LONGEST_NOTE))
                .with("rows", "3")
                .value(note)
                .error(errors.on("note"));
    }
}
