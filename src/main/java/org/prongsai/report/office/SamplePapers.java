package org.prongsai.report.office;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.prongsai.document.Row;
import org.prongsai.document.ScanFile;
import org.prongsai.document.ShippedTable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.SampleWanted;
import org.prongsai.report.Composer.Occasion;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.register.NewReference;
import org.prongsai.report.register.References;
import org.prongsai.report.register.Series;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives the sample agencies a register with the papers that their plans refer to, what their numbers begin with, and
/// PDMO a draft and an issued memo, OPDC a signed one with its copy for the website; once.
@Component
class SamplePapers {
    private static final UUID DRAFT = UUID.fromString("7a9e5d00-0000-4000-8000-000000000001");
    private static final UUID ISSUED_DRAFT = UUID.fromString("7a9e5d00-0000-4000-8000-000000000002");
    private static final UUID ISSUED = UUID.fromString("7a9e5d00-0000-4000-8000-000000000003");
    private static final UUID SIGNED_DRAFT = UUID.fromString("7a9e5d00-0000-4000-8000-000000000004");
    private static final UUID SIGNED = UUID.fromString("7a9e5d00-0000-4000-8000-000000000005");
    private static final UUID DISCLOSED_DRAFT = UUID.fromString("7a9e5d00-0000-4000-8000-000000000006");
    private static final UUID DISCLOSED = UUID.fromString("7a9e5d00-0000-4000-8000-000000000007");
    private static final FiscalYear OPDC_YEAR = new FiscalYear(2565);
    private static final FiscalYear PDMO_YEAR = new FiscalYear(2564);
    private static final Map<String, String> SIGNERS = Map.of("opdc", "เลขาธิการ ก.พ.ร.", "pdmo", "เลขานุการกรม");
    private static final Map<String, String> PREFIXES = Map.of("opdc", "นร 1200/", "pdmo", "กค 0901/สลก./");

    private final References register;
    private final OfficeSettings settings;
    private final Composers composers;
    private final Drafts drafts;
    private final IssuedPapers issued;

    SamplePapers(
            References register, OfficeSettings settings, Composers composers, Drafts drafts, IssuedPapers issued) {
        this.register = register;
        this.settings = settings;
        this.composers = composers;
        this.drafts = drafts;
        this.issued = issued;
    }

    /// Behind the measures, from which the draft is made.
    @EventListener
    @Order(80)
    void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        String prefix = PREFIXES.get(agency.code());
        if (prefix == null || !settings.prefixes(agency.id()).isEmpty()) {
            return;
        }
        ShippedTable.rows("/report/register.csv").stream()
                .filter(row -> row.cell(0).equals(agency.code()))
                .forEach(row -> enter(agency.id(), row));
        if (agency.code().equals("opdc")) {
            settings.keep(
                    agency.id(),
                    new PaperSettings(
                            PaperSettings.Font.SARABUN_PSK,
                            Map.of(),
                            false,
                            "ถนนพิษณุโลก แขวงดุสิต เขตดุสิต กทม. 10300",
                            "",
                            0));
            composers
                    .occasion(agency.id(), OPDC_YEAR, DocumentKind.MEASURES_MEMO, null)
                    .ifPresent(occasion -> issue(
                            agency,
                            occasion,
                            SIGNED_DRAFT,
                            "นร 1200/64",
                            LocalDate.of(2022, Month.JANUARY, 31),
                            true,
                            SIGNED));
            composers
                    .occasion(agency.id(), OPDC_YEAR, DocumentKind.MEASURES_DISCLOSURE, null)
                    .ifPresent(occasion -> issue(
                            agency,
                            occasion,
                            DISCLOSED_DRAFT,
                            "",
                            LocalDate.of(2022, Month.FEBRUARY, 1),
                            false,
                            DISCLOSED));
        } else {
            composers
                    .occasion(agency.id(), PDMO_YEAR, DocumentKind.TWELVE_MONTHS_MEMO, null)
                    .ifPresent(occasion -> drafts.begin(agency, occasion, DRAFT));
            composers
                    .occasion(agency.id(), PDMO_YEAR, DocumentKind.MEASURES_MEMO, null)
                    .ifPresent(occasion -> issue(
                            agency,
                            occasion,
                            ISSUED_DRAFT,
                            "กค 0901/สลก./158",
                            LocalDate.of(2021, Month.FEBRUARY, 11),
                            false,
                            ISSUED));
        }
        var prefixes = new HashMap<UUID, String>();
        prefixes.put(agency.id().value(), prefix);
        settings.keepPrefixes(agency.id(), prefixes);
    }

    /// Issues a paper from `draft`.
    ///
    /// @param signed whether a print stands in for its signed scan
    private void issue(
            Agency agency, Occasion occasion, UUID draft, String number, LocalDate dated, boolean signed, UUID id) {
        drafts.begin(agency, occasion, draft);
        byte[] print = signed ? drafts.pdf(agency, drafts.require(agency.id(), occasion.year(), draft)) : new byte[0];
        issued.issue(
                agency,
                occasion.year(),
                draft,
                1,
                new IssuedPapers.Issue(
                        number,
                        dated,
                        SIGNERS.getOrDefault(agency.code(), ""),
                        "",
                        ScanFile.look(print) instanceof ScanFile.Usable(var scan) ? scan : null),
                id);
    }

    private void enter(AgencyId agency, Row row) {
        register.add(
                agency,
                new NewReference(
                        Series.valueOf(row.cell(1)),
                        row.cell(2),
                        LocalDate.parse(row.cell(3)),
                        row.cell(4),
                        row.cell(5),
                        "",
                        null),
                UUID.nameUUIDFromBytes(("report " + agency.value() + row.cell(2)).getBytes(StandardCharsets.UTF_8)));
    }
}
