package org.prongsai.workgroup.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.workgroup.GroupDuty;
import org.prongsai.workgroup.OrderComposer;
import org.prongsai.workgroup.WorkingGroup;

/// What is typed of an order.
///
/// @param duties  one a line
/// @param version that the form was made from; 0 for a new one
public record OrderForm(
        @NotBlank @Size(max = 500) @Nullable String nameTh,
        @Size(max = 500) @Nullable String nameEn,
        @Size(max = 6000) @Nullable String grounds,
        @Size(max = 10000) @Nullable String duties,
        @Size(max = 500) @Nullable String closing,
        @Size(max = 300) @Nullable String signer,
        @Nullable Integer version) {
    /// What most orders of this kind say, for an agency in a year.
    static OrderForm proposed(String agency, int year, Words words) {
        return new OrderForm(
                words.text("workgroup.proposed.name", agency, year),
                null,
                words.text("workgroup.proposed.grounds", agency),
                words.lookup("workgroup.proposed.duties").replace(" | ", "\n"),
                words.lookup("workgroup.proposed.closing"),
                null,
                0);
    }

    static OrderForm of(WorkingGroup group) {
        return new OrderForm(
                group.name().th(),
                group.name().en(),
                group.order().grounds(),
                String.join("\n", group.duties().stream().map(GroupDuty::text).toList()),
                group.order().closing(),
                group.order().signer(),
                group.version());
    }

    OrderForm over(int newer) {
        return new OrderForm(nameTh, nameEn, grounds, duties, closing, signer, newer);
    }

    OrderComposer.Wish wish() {
        return new OrderComposer.Wish(
                Bilingual.typed(Typed.text(nameTh), nameEn),
                Typed.text(grounds),
                Typed.text(closing),
                Typed.text(signer),
                Typed.lines(duties));
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.area("nameTh", words.lookup("workgroup.name"))
                        .hint(words.lookup("workgroup.name.hint"))
                        .with("rows", "2")
                        .with("maxlength", "500")
                        .value(nameTh)
                        .error(errors.on("nameTh"))
                        .required(),
                Field.area("grounds", words.lookup("workgroup.grounds"))
                        .hint(words.lookup("workgroup.grounds.hint"))
                        .with("rows", "6")
                        .with("maxlength", "6000")
                        .value(grounds)
                        .error(errors.on("grounds")),
                Field.area("duties", words.lookup("workgroup.duties"))
                        .hint(words.lookup("workgroup.duties.hint"))
                        .with("rows", "7")
                        .with("maxlength", "10000")
                        .value(duties)
                        .error(errors.on("duties")),
                Field.text("closing", words.lookup("workgroup.closing"))
                        .with("maxlength", "500")
                        .value(closing)
                        .error(errors.on("closing")),
                Field.text("signer", words.lookup("workgroup.signer"))
                        .hint(words.lookup("workgroup.signer.hint"))
                        .with("maxlength", "300")
                        .value(signer)
                        .error(errors.on("signer")),
                Field.area("nameEn", words.lookup("workgroup.name.en"))
                        .hint(words.lookup("workgroup.name.en.hint"))
                        .with("rows", "2")
                        .with("maxlength", "500")
                        .value(nameEn)
                        .error(errors.on("nameEn")));
    }
}
