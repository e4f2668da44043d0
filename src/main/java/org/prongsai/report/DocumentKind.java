package org.prongsai.report;

/// A kind of official paper (ชนิดเอกสาร) that an agency can have made from its data.
public enum DocumentKind {
    /// Asks the head to take note of the result and to approve the measures (บันทึกข้อความเสนอมาตรการ).
    MEASURES_MEMO(Form.MEMO),
    /// Reports on the measures after six months.
    SIX_MONTHS_MEMO(Form.MEMO),
    /// Reports on the measures after twelve months.
    TWELVE_MONTHS_MEMO(Form.MEMO),
    /// Asks a unit for what it owes, with last year's comment and the due date.
    UNIT_REQUEST(Form.MEMO),
    /// A memo with words of the office's own.
    MEMO(Form.MEMO),
    /// A letter to another agency (หนังสือภายนอก).
    LETTER(Form.LETTER),
    /// Sends the year's papers to another agency.
    COVER_LETTER(Form.LETTER),
    /// Appoints the working group (คำสั่งแต่งตั้งคณะทำงาน).
    ORDER(Form.ORDER),
    /// Makes something known (ประกาศ).
    ANNOUNCEMENT(Form.ANNOUNCEMENT),
    /// Agenda of a meeting (ระเบียบวาระการประชุม).
    AGENDA(Form.REPORT),
    /// Minutes of a meeting (รายงานการประชุม).
    MINUTES(Form.REPORT),
    /// Analysis of the result, indicator by indicator (รายงานการวิเคราะห์ผลการประเมิน).
    ANALYSIS(Form.REPORT),
    /// Measures in the six columns of the official table (ตารางมาตรการ).
    MEASURES_TABLE(Form.TABLE),
    /// Each item with what to do about it and who does it (ตารางแนวทางและหน่วยงานรับผิดชอบ).
    RESPONSIBILITIES(Form.TABLE),
    /// The year's activities by month (ปฏิทินการดำเนินงาน).
    CALENDAR(Form.TABLE),
    /// Analysis and measures for disclosure item O42 or its successor.
    MEASURES_DISCLOSURE(Form.REPORT),
    /// Progress of the measures for disclosure item O43 or its successor.
    PROGRESS_DISCLOSURE(Form.REPORT);

    /// What a paper looks like.
    public enum Form {
        /// บันทึกข้อความ.
        MEMO,
        /// หนังสือภายนอก.
        LETTER,
        /// คำสั่ง.
        ORDER,
        /// ประกาศ.
        ANNOUNCEMENT,
        /// Upright pages under a title.
        REPORT,
        /// Lying pages with a table.
        TABLE
    }

    private final Form form;

    DocumentKind(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }

    /// Whether it is made for the website, so that everybody may read it.
    public boolean isForPublication() {
        return this == MEASURES_DISCLOSURE || this == PROGRESS_DISCLOSURE;
    }
}
