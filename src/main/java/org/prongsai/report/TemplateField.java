package org.prongsai.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.report.DocumentKind.Form;
import org.prongsai.report.Part.Role;
import org.prongsai.thai.EditDistance;

/// What an agency's own Word document may have filled in, by a Thai and an English name.
public enum TemplateField {
    AGENCY("หน่วยงาน", "agency", null),
    FROM("ส่วนราชการ", "from", Role.FROM),
    NUMBER("ที่", "number", Role.NUMBER),
    DATE("วันที่", "date", Role.DATE),
    SUBJECT("เรื่อง", "subject", Role.SUBJECT),
    TO("เรียน", "to", Role.TO),
    THROUGH("ผ่าน", "through", Role.THROUGH),
    REFERENCE("อ้างถึง", "reference", Role.REFERENCE),
    /// Everything that has no field of its own, in the order of the paper.
    BODY("เนื้อหา", "body", null),
    /// The tables; without this field they stand in the body.
    TABLE("ตาราง", "table", null),
    CLOSING("คำลงท้าย", "closing", Role.CLOSING),
    SIGNATURE("ลงชื่อ", "signature", Role.SIGNATURE),
    ENDORSEMENT("คำสั่งการ", "endorsement", Role.ENDORSEMENT),
    ENCLOSURE("สิ่งที่ส่งมาด้วย", "enclosure", Role.ENCLOSURE),
    /// The address of the paper's verification.
    VERIFY("ตรวจสอบ", "verify", null);

    private final String thai;
    private final String english;
    private final @Nullable Role role;

    TemplateField(String thai, String english, @Nullable Role role) {
        this.thai = thai;
        this.english = english;
        this.role = role;
    }

    public String thai() {
        return thai;
    }

    public String english() {
        return english;
    }

    /// The place of words that it stands for; nothing where it stands for more.
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /// Whether a document has to have it: what the paper is about, what it says, and how it is verified.
    public boolean isRequired() {
        return this == SUBJECT || this == BODY || this == VERIFY;
    }

    /// The fields of a kind of paper.
    public static List<TemplateField> of(DocumentKind kind) {
        Form form = kind.form();
        return Arrays.stream(values()).filter(field -> field.isIn(form)).toList();
    }

    private boolean isIn(Form form) {
        boolean sheet = form == Form.REPORT || form == Form.TABLE;
        return switch (this) {
            case AGENCY, SUBJECT, BODY, TABLE, SIGNATURE, VERIFY -> true;
            case FROM, NUMBER, DATE -> !sheet;
            case CLOSING, TO, REFERENCE, ENCLOSURE -> form == Form.MEMO || form == Form.LETTER;
            case THROUGH, ENDORSEMENT -> form == Form.MEMO;
        };
    }

    /// The field of a kind that is called `name`, whatever its spaces and capitals.
    public static Optional<TemplateField> called(DocumentKind kind, String name) {
        String key = key(name);
        return of(kind).stream()
                .filter(field -> key.equals(field.thai) || key.equals(field.english))
                .findFirst();
    }

    /// The name of a kind's field that `name` was most likely meant to be.
    public static String nearest(DocumentKind kind, String name) {
        String key = key(name);
        return of(kind).stream()
                .flatMap(field -> List.of(field.thai, field.english).stream())
                .min(Comparator.comparingInt(known -> EditDistance.between(key, known)))
                .orElseThrow();
    }

    private static String key(String name) {
        return name.replaceAll("[\\s\\u00A0\\u200B]+", "").toLowerCase(Locale.ROOT);
    }
}
