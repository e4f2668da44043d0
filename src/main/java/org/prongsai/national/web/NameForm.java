package org.prongsai.national.web;

import java.util.List;
import org.prongsai.national.award.CertificateName;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// How an agency's name is to stand on its certificate, as it was typed.
///
/// @param version of what was confirmed before; 0 where nothing was
record NameForm(String nameTh, String nameEn, int version) {
    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                field("nameTh", "national.certificate.name.th", nameTh, errors, words),
                field("nameEn", "national.certificate.name.en", nameEn, errors, words));
    }

    private static Field field(String name, String key, String value, FieldErrors errors, Words words) {
        return Field.text(name, words.lookup(key))
                .value(value)
                .hint(words.lookup(key + ".hint"))
                .error(errors.on(name))
                .required()
                .with("maxlength", Integer.toString(CertificateName.LONGEST));
    }
}
