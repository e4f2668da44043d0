package org.prongsai.improvement.library;

import org.prongsai.identity.AgencyKind;

/// Which sort of agency shared a measure: so coarse that none of them stands alone.
public enum SharerKind {
    /// กรมหรือเทียบเท่า.
    CENTRAL,
    /// องค์กรปกครองส่วนท้องถิ่น.
    LOCAL,
    /// จังหวัด.
    PROVINCE,
    /// สถาบันอุดมศึกษา.
    UNIVERSITY,
    /// รัฐวิสาหกิจ.
    STATE_ENTERPRISE,
    /// องค์การมหาชน กองทุน และหน่วยงานของรัฐอื่น.
    PUBLIC_BODY,
    /// รัฐสภา ศาล องค์กรอิสระ และองค์กรอัยการ.
    INDEPENDENT;

    /// The sort to which a kind of agencies belongs.
    public static SharerKind of(AgencyKind kind) {
        return switch (kind) {
            case PARLIAMENT, COURT, INDEPENDENT_BODY, PUBLIC_PROSECUTION -> INDEPENDENT;
            case UNIVERSITY -> UNIVERSITY;
            case STATE_ENTERPRISE -> STATE_ENTERPRISE;
            case DEPARTMENT -> CENTRAL;
            case PUBLIC_ORGANIZATION, OTHER_STATE_BODY, FUND -> PUBLIC_BODY;
            case PROVINCE -> PROVINCE;
            case CITY_MUNICIPALITY,
                    PROVINCIAL_ADMINISTRATION,
                    SPECIAL_LOCAL_GOVERNMENT,
                    TOWN_MUNICIPALITY,
                    SUBDISTRICT_ADMINISTRATION,
                    SUBDISTRICT_MUNICIPALITY -> LOCAL;
        };
    }
}
