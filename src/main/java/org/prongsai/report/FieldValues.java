package org.prongsai.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.report.Part.Role;

/// What a manuscript has for each field of an agency's own document.
public final class FieldValues {
    private FieldValues() {}

    /// The values of `used`; what has no field there stands in the body.
    ///
    /// @param verify the address of the paper's verification
    public static Map<TemplateField, List<Block>> of(
            Manuscript manuscript, Set<TemplateField> used, PaperFigures figures, String agency, String verify) {
        var text = new FormText(manuscript, figures);
        var values = new EnumMap<TemplateField, List<Block>>(TemplateField.class);
        var apart = new ArrayList<Role>(
                List.of(Role.FROM, Role.NUMBER, Role.DATE, Role.SUBJECT, Role.TO, Role.THROUGH, Role.REFERENCE));
        for (TemplateField field : used) {
            field.role().ifPresent(role -> {
                apart.add(role);
                values.put(field, words(manuscript, text, role));
            });
        }
        List<Block> flow = text.flow(apart.stream().distinct().toList()).stream()
                .flatMap(part -> text.write(part).stream())
                .toList();
        boolean tablesApart = used.contains(TemplateField.TABLE);
        values.put(
                TemplateField.BODY,
                flow.stream()
                        .filter(block -> !tablesApart || !(block instanceof Block.Table))
                        .toList());
        values.put(
                TemplateField.TABLE,
                flow.stream().filter(Block.Table.class::isInstance).toList());
        values.put(TemplateField.AGENCY, List.of(Paragraph.of(agency)));
        values.put(TemplateField.VERIFY, List.of(Paragraph.of(verify)));
        return values;
    }

    private static List<Block> words(Manuscript manuscript, FormText text, Role role) {
        if (role == Role.SIGNATURE || role == Role.ENDORSEMENT) {
            return manuscript.words().stream()
                    .filter(words -> words.role() == role)
                    .limit(1)
                    .flatMap(words -> text.write(words).stream())
                    .toList();
        }
        return text.lines(role).stream().map(line -> (Block) Paragraph.of(line)).toList();
    }
}
