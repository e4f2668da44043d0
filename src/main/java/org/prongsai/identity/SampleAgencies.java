package org.prongsai.identity;

import java.util.List;
import java.util.UUID;
import org.prongsai.database.Tenant;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Adds the sample agencies before the first page is asked for, and has each module add its samples for them.
///
/// Every start does it again, and nothing is added twice; `prongsai.samples=false` leaves samples out.
@Component
@ConditionalOnProperty(name = "prongsai.samples", matchIfMissing = true)
class SampleAgencies implements SmartInitializingSingleton {
    private static final String PROVINCE = "กรุงเทพมหานคร";

    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    new Agency(
                            new AgencyId(UUID.fromString("4f7b1d52-93a8-4c0e-a2c6-5e0b8d1f7a31")),
                            "opdc",
                            AgencyKind.DEPARTMENT,
                            new Bilingual(
                                    "สำนักงานคณะกรรมการพัฒนาระบบราชการ",
                                    "Office of the Public Sector Development Commission"),
                            new Bilingual("สำนักงาน ก.พ.ร.", "OPDC")),
                    "เลขาธิการ ก.พ.ร.",
                    "ศูนย์ปฏิบัติการต่อต้านการทุจริต"),
            new Sample(
                    new Agency(
                            new AgencyId(UUID.fromString("b0c6e2a9-1d47-4f83-8e5b-27a9d4c3f610")),
                            "pdmo",
                            AgencyKind.DEPARTMENT,
                            new Bilingual("สำนักงานบริหารหนี้สาธารณะ", "Public Debt Management Office"),
                            new Bilingual("สบน.", "PDMO")),
                    "ผู้อำนวยการสำนักงานบริหารหนี้สาธารณะ",
                    "สำนักงานเลขานุการกรม"),
            new Sample(
                    new Agency(
                            new AgencyId(UUID.fromString("7d2b9c14-5e68-4a3f-9b07-c1f84e6a2d95")),
                            "example",
                            AgencyKind.SUBDISTRICT_MUNICIPALITY,
                            new Bilingual("เทศบาลตำบลตัวอย่าง (ข้อมูลสมมติ)", "Example Municipality (made up)"),
                            new Bilingual("ทต.ตัวอย่าง", "Example")),
                    "นายกเทศมนตรีตำบลตัวอย่าง",
                    "สำนักปลัดเทศบาล"));

    private final Agencies agencies;
    private final AgencySettings settings;
    private final ApplicationEventPublisher events;

    SampleAgencies(Agencies agencies, AgencySettings settings, ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.settings = settings;
        this.events = events;
    }

    /// @param head      what its head is called, Thai
    /// @param integrity the unit that answers for integrity, Thai
    private record Sample(Agency agency, String head, String integrity) {}

    @Override
    public void afterSingletonsInstantiated() {
        for (Sample sample : SAMPLES) {
            Agency agency = sample.agency();
            agencies.add(agency);
            new Tenant(agency.id().value()).run(() -> {
                settings.begin(agency.id(), sample.head(), sample.integrity(), PROVINCE);
                events.publishEvent(new SampleWanted(agency));
            });
        }
    }
}
