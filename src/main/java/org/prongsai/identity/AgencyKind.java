package org.prongsai.identity;

/// What an agency is, as the assessment counts them.
///
/// Source: the 17 kinds that the fiscal year 2564 assessed, in the order of OPDC's plan for 2565, p. 1.
public enum AgencyKind {
    /// หน่วยงานในสังกัดรัฐสภา
    PARLIAMENT,
    /// องค์การศาล
    COURT,
    /// องค์การอิสระ
    INDEPENDENT_BODY,
    /// สถาบันอุดมศึกษา
    UNIVERSITY,
    /// รัฐวิสาหกิจ
    STATE_ENTERPRISE,
    /// กรมหรือเทียบเท่า
    DEPARTMENT,
    /// องค์การมหาชน
    PUBLIC_ORGANIZATION,
    /// หน่วยงานของรัฐอื่น ๆ
    OTHER_STATE_BODY,
    /// กองทุน
    FUND,
    /// จังหวัด
    PROVINCE,
    /// เทศบาลนคร
    CITY_MUNICIPALITY,
    /// องค์การบริหารส่วนจังหวัด
    PROVINCIAL_ADMINISTRATION,
    /// องค์การปกครองส่วนท้องถิ่นรูปแบบพิเศษ
    SPECIAL_LOCAL_GOVERNMENT,
    /// องค์การอัยการ
    PUBLIC_PROSECUTION,
    /// เทศบาลเมือง
    TOWN_MUNICIPALITY,
    /// องค์การบริหารส่วนตำบล
    SUBDISTRICT_ADMINISTRATION,
    /// เทศบาลตำบล
    SUBDISTRICT_MUNICIPALITY
}
