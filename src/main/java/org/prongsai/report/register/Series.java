package org.prongsai.report.register;

import java.util.Optional;
import org.prongsai.report.DocumentKind.Form;

/// A row of running numbers of its own, which begins anew on 1 January.
public enum Series {
    /// บันทึกข้อความ.
    MEMO,
    /// หนังสือภายนอก.
    LETTER,
    /// หนังสือเวียน: its numbers have ว.
    CIRCULAR,
    /// คำสั่ง: its numbers end with the year.
    ORDER,
    /// ประกาศ.
    ANNOUNCEMENT,
    /// หนังสือรับ: numbers that others gave.
    INCOMING;

    /// The series in which a paper of this form is numbered; none for those that bear no number of their own.
    public static Optional<Series> of(Form form, String number) {
        return switch (form) {
            case MEMO -> Optional.of(RegisterNumber.read(number).circular() ? CIRCULAR : MEMO);
            case LETTER -> Optional.of(RegisterNumber.read(number).circular() ? CIRCULAR : LETTER);
            case ORDER -> Optional.of(ORDER);
            case ANNOUNCEMENT -> Optional.of(ANNOUNCEMENT);
            case REPORT, TABLE -> Optional.empty();
        };
    }

    /// Whether the agency's own registry gives its numbers, so that doubles and gaps mean something.
    public boolean isOwn() {
        return this != INCOMING;
    }
}
