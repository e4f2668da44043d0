package org.prongsai.national.past;

import java.util.UUID;
import org.prongsai.document.Reading;
import org.prongsai.document.TableReader;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.FiscalYear;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A made-up table of 2563 that waits for confirmation: one row of each kind. Nothing of it is stored.
@Component
@ConditionalOnProperty(name = "prongsai.samples", matchIfMissing = true)
class SamplePast {
    private static final UUID ID = UUID.fromString("7a9e5d00-0000-4000-8000-000000000060");
    private static final FiscalYear YEAR = new FiscalYear(2563);
    private static final String ROWS = """
            รหัส,ชื่อหน่วยงาน,ประเภท,จังหวัด,คะแนนรวม,IIT,EIT,OIT,ระดับ
            example,เทศบาลตำบลตัวอย่าง (ข้อมูลสมมติ),เทศบาลตำบล,,71.20,80.00,76.00,61.00,C
            pdmo,สำนักงานบริหารหนี้สาธารณะ,กรมหรือเทียบเท่า,,74.73,,,,C
            ,สำนักงานคณะกรรมการพัฒนาระบบราชการ,องค์การมหาชน,,88.40,,,,A
            ,เทศบาลตำบลสมมติ,เทศบาลตำบล,,66.05,,,,C
            """;

    private final PastTables tables;
    private final PastEditions editions;

    SamplePast(PastTables tables, PastEditions editions) {
        this.tables = tables;
        this.editions = editions;
    }

    @EventListener
    @Order(120)
    void on(SampleWanted wanted) {
        if (wanted.agency().code().equals("example")
                && tables.all().stream().noneMatch(table -> table.id().equals(ID))
                && TableReader.expecting(PastFile.headings()).readPasted(ROWS) instanceof Reading.Read(var read)) {
            tables.take(ID, editions.of(YEAR).getFirst(), "ITA-2563-ตัวอย่าง.csv", read.getFirst());
        }
    }
}
