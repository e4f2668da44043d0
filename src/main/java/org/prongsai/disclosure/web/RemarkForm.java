package org.prongsai.disclosure.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What the assessor should know of an item.
public record RemarkForm(
        @Size(max = Disclosure.LONGEST_REMARK) @Nullable String remark) {
    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(Field.area("remark", words.lookup("disclosure.remark"))
                .hint(words.lookup("disclosure.remark.hint"))
                .with("maxlength", Integer.toString(Disclosure.LONGEST_REMARK))
                .value(remark)
                .error(errors.on("remark")));
    }
}
