package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.survey.token.Pass;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Slips and posters as they come out of the printer.
@WithinTenant
@SpringBootTest
@Transactional
class SlipsTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final int PRINTED = 13;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Proposals proposals;

    @Autowired
    private SurveyCounts counted;

    @Autowired
    private Slips slips;

    @Autowired
    private Poster poster;

    @Autowired
    private Forms forms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void everySlipHoldsAPassOfItsOwnAndNothingOfItIsKept() throws IOException, GeneralSecurityException {
        Survey survey = opened();
        List<String> codes = codes(slips.print(agency(), survey, PRINTED));
        assertThat(codes).hasSize(PRINTED).doesNotHaveDuplicates();
        Form form = forms.find(survey.id()).orElseThrow();
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(form.signingKey().bytes()));
        String start = "/a/" + survey.id() + "/s/";
        String stored = stored();
        for (String code : codes) {
            assertThat(code).contains("://answer.").contains(start);
            String text = code.substring(code.indexOf(start) + start.length());
            Pass pass = Pass.read(text).orElseThrow();
            assertThat(pass.holds(survey.id(), key)).isTrue();
            assertThat(pass.holds(UUID.randomUUID(), key)).isFalse();
            String message = HexFormat.of().formatHex(pass.message().bytes());
            String hash = HexFormat.of().formatHex(pass.hash());
            assertThat(stored).doesNotContain(text.substring(0, 40), message.substring(0, 40), hash);
        }
        DayCounts counts = counted.of(survey);
        assertThat(counts.by(DayCounts.PRINTED)).isEqualTo(PRINTED);
        assertThat(counts.answers()).isZero();
        // the search would find something: the survey's own id stands there
        assertThat(stored).contains(survey.id().toString());
    }

    @Test
    void anotherPrintHasOtherSlips() throws IOException {
        Survey survey = opened();
        Set<String> all = new java.util.HashSet<>(codes(slips.print(agency(), survey, 3)));
        all.addAll(codes(slips.print(agency(), survey, 3)));
        assertThat(all).hasSize(6);
        assertThat(counted.of(survey).by(DayCounts.PRINTED)).isEqualTo(6);
    }

    @Test
    void aDraftHasNoSlips() {
        UUID id = UUID.randomUUID();
        surveys.add(draft(), id);
        Survey draft = surveys.require(agency().id(), YEAR, id);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> slips.print(agency(), draft, 1));
    }

    @Test
    void thePosterLeadsToThePageForEverybodyAndSaysThatItIsInternal() throws IOException {
        Survey survey = opened();
        byte[] pdf = poster.pdf(agency(), survey);
        assertThat(codes(pdf)).containsExactly(poster.address(survey).orElseThrow());
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("answer.");
        }
    }

    private String stored() {
        return List.of(
                        "survey.survey",
                        "survey.form",
                        "survey.contact",
                        "survey.draw",
                        "survey.reset",
                        "survey.day_count",
                        "survey.closing",
                        "survey.tally",
                        "audit.event")
                .stream()
                .flatMap(table -> jdbc.sql("select t::text from " + table + " t").query(String.class).list().stream())
                .collect(Collectors.joining("\n"));
    }

    private Agency agency() {
        return new Agency(
                new AgencyId(Tenant.current().orElseThrow().agency()),
                "slips",
                AgencyKind.DEPARTMENT,
                new Bilingual("หน่วยงานตัวอย่าง", "Example agency"),
                new Bilingual("ตัวอย่าง", "Example"));
    }

    private Survey opened() {
        UUID id = UUID.randomUUID();
        surveys.add(draft(), id);
        surveys.open(agency().id(), YEAR, id);
        return surveys.require(agency().id(), YEAR, id);
    }

    private Survey draft() {
        LocalDate today = LocalDate.now(clock);
        Survey proposed = proposals.propose(agency().id(), YEAR, "IIT");
        return new Survey(
                proposed.agency(),
                proposed.id(),
                YEAR,
                "IIT",
                Held.INTERNAL,
                State.DRAFT,
                proposed.title(),
                proposed.editionId(),
                60,
                today,
                today,
                today.plusDays(9),
                EnumSet.of(Way.SLIP, Way.LINK),
                false,
                true,
                null,
                0);
    }

    /// What the codes on all pages say.
    private static List<String> codes(byte[] pdf) throws IOException {
        var codes = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                        codes.add(read(picture.getImage()));
                    }
                }
            }
        }
        return codes;
    }

    private static String read(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no code can be read", e);
        }
    }
}
