package org.prongsai.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.AlsoOnTrial;

/// An agency that is assessed.
///
/// @param code     what stands in addresses: lower case letters, digits and hyphens, 2 to 40
/// @param province where it is; null where that does not matter
/// @param district อำเภอ; several เทศบาลตำบล share one name and differ by it
public record Agency(
        AgencyId id,
        String code,
        AgencyKind kind,
        Bilingual name,
        Bilingual shortName,
        @Nullable String province,
        @Nullable String district) {

    /// What stands in the place of an agency where somebody looks at a sheet of his own visit; it is in no list.
    public static final Agency ON_TRIAL = new Agency(
            new AgencyId(UUID.fromString("00000000-0000-4000-8000-000000000001")),
            AlsoOnTrial.PLACE,
            AgencyKind.OTHER_STATE_BODY,
            new Bilingual("หน่วยงานของท่าน (ลองใช้)", "Your agency (on trial)"),
            new Bilingual("ลองใช้", "On trial"));

    /// An agency of which only this is known.
    public Agency(AgencyId id, String code, AgencyKind kind, Bilingual name, Bilingual shortName) {
        this(id, code, kind, name, shortName, null, null);
    }

    /// Whether it is none, but the place of a sheet on trial.
    public boolean isOnTrial() {
        return code.equals(AlsoOnTrial.PLACE);
    }

    /// The address that leads to its latest year.
    public String path() {
        return "/agencies/" + code;
    }
}
