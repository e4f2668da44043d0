package org.prongsai.report.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part;
import org.prongsai.report.Part.Role;
import org.prongsai.report.TemplateField;

/// A manuscript that says fields where others say words.
final class Starter {
    private Starter() {}

    static Manuscript of(DocumentKind kind) {
        var parts = new ArrayList<Part>();
        for (TemplateField field : TemplateField.of(kind)) {
            // Tables stand in the body; the address of the verification stands at the end.
            var role = field == TemplateField.BODY ? Optional.of(Role.BODY) : field.role();
            role.ifPresent(place -> parts.add(
                    new Part.Words(field.name().toLowerCase(Locale.ROOT), place, "{{" + field.thai() + "}}")));
        }
        return new Manuscript(kind, kind.name(), List.copyOf(parts));
    }
}
