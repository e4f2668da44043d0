package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.TestDatabase;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class EditionsTest {
    private static final String DRAFT = """
            format: prongsai-edition/1
            extends: "2564"
            id: mine-2569
            year: 2569
            status: draft
            name: {th: ของเรา, en: Ours}
            provenance:
              - {block: tree, mark: unverified, source: {th: ทดลอง, en: Trial}}
            """;
    private static final String PUBLISHED = DRAFT.replace("status: draft", "status: published");

    @Autowired
    private Editions editions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FlywayConnectionDetails owner;

    @BeforeEach
    void nothingIsImported() {
        TestDatabase.asOwner(owner, "truncate framework.edition");
    }

    @Test
    void knowWhatShips() {
        assertThat(editions.all()).extracting(Edition::id).containsExactlyElementsOf(ShippedEditions.ids());
        assertThat(editions.find("2564")).contains(ShippedEditions.load("2564"));
        assertThat(editions.find("mine-2569")).isEmpty();
    }

    @Test
    void keepAnImportedDraftAsItWasRead() {
        var imported = (EditionImport.Imported) importFile(DRAFT);
        assertThat(editions.find("mine-2569")).contains(imported.edition());
        assertThat(editions.forYear(new FiscalYear(2569))).containsExactly(imported.edition());
        assertThat(editions.all().getLast()).isEqualTo(imported.edition());
    }

    @Test
    void replaceADraft() {
        importFile(DRAFT);
        importFile(DRAFT.replace("en: Ours", "en: Ours again"));
        assertThat(editions.find("mine-2569").orElseThrow().name().en()).isEqualTo("Ours again");
        assertThat(importFile(PUBLISHED)).isInstanceOf(EditionImport.Imported.class);
    }

    @Test
    void leaveTheSameEditionAlone() {
        importFile(PUBLISHED);
        assertThat(importFile("# with a comment\n" + PUBLISHED)).isInstanceOf(EditionImport.Unchanged.class);
        assertThat(importFile(EditionFile.text(ShippedEditions.load("2564"))))
                .isInstanceOf(EditionImport.Unchanged.class);
    }

    @Test
    void refuseAChangedFileUnderAPublishedIdAndShowTheDifference() {
        importFile(PUBLISHED);
        assertThat(importFile(PUBLISHED + "target: 90\n"))
                .isInstanceOfSatisfying(
                        EditionImport.Frozen.class,
                        frozen -> assertThat(frozen.differences())
                                .containsExactly(new EditionDifference(
                                        EditionDifference.Kind.CHANGED, "edition", "target", "95", "90")));
        assertThat(editions.find("mine-2569").orElseThrow().target()).isEqualByComparingTo("95");
    }

    @Test
    void refuseAChangedFileUnderAShippedPublishedId() {
        String changed = EditionFile.text(ShippedEditions.load("2564")).replace("points: 33", "points: 34");
        assertThat(importFile(changed)).isInstanceOf(EditionImport.Frozen.class);
        assertThat(editions.find("2564")).contains(ShippedEditions.load("2564"));
    }

    @Test
    void letAnImportTakeThePlaceOfAShippedDraft() {
        String confirmed = EditionFile.text(ShippedEditions.load("2565")).replace("status: draft", "status: published");
        assertThat(importFile(confirmed)).isInstanceOf(EditionImport.Imported.class);
        assertThat(editions.find("2565").orElseThrow().isDraft()).isFalse();
        assertThat(editions.all()).hasSize(ShippedEditions.ids().size());
    }

    @Test
    void tellTheFaultsOfAFile() {
        assertThat(importFile(DRAFT + "target: 950\n"))
                .isInstanceOfSatisfying(
                        EditionImport.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::path)
                                .containsExactly("target"));
    }

    @Test
    void importAWorkbook() throws IOException {
        var out = new ByteArrayOutputStream();
        EditionFile.writeWorkbook(((EditionImport.Imported) importFile(DRAFT)).edition(), out);
        assertThat(editions.importFile(out.toByteArray(), "a.xlsx")).isInstanceOf(EditionImport.Unchanged.class);
    }

    @Test
    void keepOnePublishedEditionWhenManyImportAtOnce() throws Exception {
        List<Callable<EditionImport>> imports = IntStream.range(0, 8)
                .<Callable<EditionImport>>mapToObj(i -> () -> importFile(PUBLISHED + "privacyFloor: " + (i + 1) + "\n"))
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            long imported = 0;
            for (Future<EditionImport> done : pool.invokeAll(imports)) {
                imported += done.get() instanceof EditionImport.Imported ? 1 : 0;
            }
            assertThat(imported).isEqualTo(1);
        }
    }

    @Test
    void removeADraftAndBringItBack() {
        var draft = ((EditionImport.Imported) importFile(DRAFT)).edition();
        editions.remove("mine-2569");
        assertThat(editions.find("mine-2569")).isEmpty();
        assertThat(editions.all()).hasSize(ShippedEditions.ids().size());
        assertThatThrownBy(() -> editions.remove("mine-2569")).isInstanceOf(NoSuchElementException.class);
        editions.restore("mine-2569");
        assertThat(editions.find("mine-2569")).contains(draft);
        assertThatThrownBy(() -> editions.restore("mine-2569")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void showAShippedDraftAgainWhenTheImportedOneIsRemoved() {
        importFile(EditionFile.text(ShippedEditions.load("2565")).replace("target: 95", "target: 96"));
        assertThat(editions.find("2565").orElseThrow().target()).isEqualByComparingTo("96");
        editions.remove("2565");
        assertThat(editions.find("2565")).contains(ShippedEditions.load("2565"));
        assertThat(importFile(DRAFT)).isInstanceOf(EditionImport.Imported.class);
    }

    @Test
    void removeNothingThatIsPublished() {
        importFile(PUBLISHED);
        assertThatThrownBy(() -> editions.remove("mine-2569")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> editions.remove("2564")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void areFinalInTheDatabaseToo() {
        importFile(PUBLISHED);
        assertThatThrownBy(() -> jdbc.sql("update framework.edition set status = 'DRAFT'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private EditionImport importFile(String text) {
        return editions.importFile(text.getBytes(StandardCharsets.UTF_8), "mine.yaml");
    }
}
