package org.prongsai.report.register;

import org.prongsai.thai.ThaiDate;

/// How a paper is referred to (อ้างถึง) in another, in Arabic digits.
public final class Citation {
    private Citation() {}

    /// Such as `หนังสือสำนักงาน ป.ป.ท. ที่ ปป 0010/ว 78 ลงวันที่ 21 มกราคม 2565`.
    ///
    /// @param own how the agency is called in its own papers
    public static String of(Reference reference, String own) {
        String day = new ThaiDate(reference.dated()).official();
        String number = reference.number().isBlank() ? "" : " ที่ " + reference.number();
        return switch (reference.series()) {
            case MEMO -> "บันทึกข้อความ" + number + " ลงวันที่ " + day;
            case LETTER -> "หนังสือ" + own + number + " ลงวันที่ " + day;
            case CIRCULAR -> "หนังสือเวียน" + own + number + " ลงวันที่ " + day;
            case ORDER -> "คำสั่ง" + own + number + " ลงวันที่ " + day;
            case ANNOUNCEMENT -> "ประกาศ" + own + " เรื่อง " + reference.subject() + " ลงวันที่ " + day;
            case INCOMING -> "หนังสือ" + reference.party() + number + " ลงวันที่ " + day;
        };
    }
}
