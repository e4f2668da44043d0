package org.prongsai.disclosure;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.prongsai.disclosure.check.Look;
import org.prongsai.disclosure.check.PreCheck;
import org.prongsai.disclosure.check.Rule;
import org.prongsai.disclosure.check.Surroundings;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.PagePicture;
import org.prongsai.fetcher.Seen;
import org.prongsai.files.FileStore;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agency;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives OPDC's sample evidence the snapshots that were taken when it was submitted: made-up pages, drawn and checked
/// here,
/// because sample data never speaks to the web. The page of O30 of 2564 lacks what its assessor missed.
@Component
class SampleSnapshots {
    private static final String LACKING = "O30";
    private static final String HOME = "https://www.example.go.th/";
    private static final FiscalYear JUDGED = new FiscalYear(2564);
    private static final int WIDE = 560;
    private static final int HIGH = 360;
    private static final int MARGIN = 28;
    private static final int LINE = 24;

    private final Editions editions;
    private final Disclosures disclosures;
    private final SnapshotStore store;
    private final WalkStore walks;
    private final Snapshots snapshots;
    private final FileStore files;
    private final Clock clock;

    SampleSnapshots(
            Editions editions,
            Disclosures disclosures,
            SnapshotStore store,
            WalkStore walks,
            Snapshots snapshots,
            FileStore files,
            Clock clock) {
        this.editions = editions;
        this.disclosures = disclosures;
        this.store = store;
        this.walks = walks;
        this.snapshots = snapshots;
        this.files = files;
        this.clock = clock;
    }

    @EventListener
    @Order(46)
    @Transactional
    public void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        if (agency.code().equals("opdc")) {
            Font font = font();
            if (walks.find(agency.id(), HOME).isEmpty()) {
                walks.keep(agency.id(), walk(agency));
            }
            for (FiscalYear year : disclosures.years(agency.id())) {
                if (!store.hasAny(agency.id(), year)) {
                    take(agency, year, font);
                }
            }
        }
    }

    /// A made-up way from the home page to all evidence, over a page for each year.
    private Walk walk(Agency agency) {
        Map<String, List<String>> pages = new HashMap<>();
        List<String> years = new ArrayList<>();
        for (FiscalYear year : disclosures.years(agency.id())) {
            String page = HOME + "ita/" + year.buddhistYear();
            years.add(page);
            pages.put(
                    page,
                    disclosures.of(agency.id(), year).values().stream()
                            .flatMap(item -> item.evidence().stream())
                            .map(Evidence::address)
                            .filter(address -> address.startsWith(HOME))
                            .toList());
        }
        pages.put(HOME, years);
        return new Walk(HOME, clock.instant(), front(years), pages);
    }

    private static Seen front(List<String> links) {
        return new Seen(
                Seen.Kind.HTML,
                "เว็บไซต์ตัวอย่าง",
                "เว็บไซต์ตัวอย่าง หน้าหลัก",
                false,
                links.stream().map(link -> new Seen.Link("ITA", link)).toList(),
                List.of(),
                null,
                null,
                0,
                0,
                false,
                true);
    }

    private Surroundings around(Agency agency) {
        return walks.find(agency.id(), HOME)
                .map(walk -> new Surroundings(List.of(), HOME, walk.front(), walk.further(), null, Set.of()))
                .orElseGet(Surroundings::unknown);
    }

    private void take(Agency agency, FiscalYear year, Font font) {
        Edition edition = editions.forYear(year).getFirst();
        Map<String, Disclosure> known = disclosures.of(agency.id(), year);
        for (ItemRule rule : ItemRule.of(edition, agency.kind())) {
            Disclosure item = known.get(rule.code());
            if (item != null && item.submission() != null) {
                for (Evidence one : item.evidence()) {
                    take(agency, year, rule, one, Rule.of(edition, rule.code()), font);
                }
            }
        }
    }

    private void take(Agency agency, FiscalYear year, ItemRule item, Evidence one, Rule rule, Font font) {
        UUID id = UUID.nameUUIDFromBytes(("snapshot " + one.id()).getBytes(StandardCharsets.UTF_8));
        store.ask(agency.id(), year, item.code(), one, id, Snapshot.Occasion.SUBMITTED, clock.instant());
        String title = item.title().th() + " ประจำปีงบประมาณ พ.ศ. " + year.buddhistYear();
        List<String> lines = lines(year, item, rule);
        HeldFile held = one.file();
        byte[] page = ("<!doctype html><html lang=\"th\"><meta charset=\"utf-8\"><title>" + title + "</title><h1>"
                        + title + "</h1><ul><li>" + String.join("</li><li>", lines) + "</li></ul></html>")
                .getBytes(StandardCharsets.UTF_8);
        String hash = held == null ? files.keep(new ByteArrayInputStream(page)) : held.sha256();
        var seen = new Seen(
                held == null ? Seen.Kind.HTML : Seen.Kind.SHEET,
                title,
                title + "\n" + String.join("\n", lines),
                false,
                List.of(),
                List.of(),
                null,
                null,
                0,
                0,
                false,
                true);
        var fetched = new Fetched(
                List.of(new Fetched.Hop(one.address(), 200, hash, clock.instant())),
                new Fetched.Answered(
                        200,
                        List.of(new Fetched.Header(
                                "Content-Type", held == null ? "text/html; charset=utf-8" : held.type())),
                        hash,
                        files.size(hash)));
        snapshots.keep(
                agency.id(),
                year,
                store.find(agency.id(), id).orElseThrow(),
                new Snapshot.Taken(
                        clock.instant(),
                        fetched,
                        seen,
                        Map.of(),
                        held == null
                                ? new PagePicture.Taken(
                                        files.keep(new ByteArrayInputStream(drawn(title, lines, font))), null)
                                : new PagePicture.Missing(PagePicture.Reason.NO_PAGE),
                        PreCheck.findings(Look.at(one.address(), fetched, seen), rule, around(agency)).stream()
                                .filter(finding ->
                                        held == null || !finding.check().isOfThePlace())
                                .toList(),
                        null));
    }

    private static List<String> lines(FiscalYear year, ItemRule item, Rule rule) {
        if (year.equals(JUDGED) && item.code().equals(LACKING)) {
            return List.of("ช่องทางติดต่อและร้องเรียนทั่วไปของหน่วยงาน โทรศัพท์ โทรสาร และไปรษณีย์");
        }
        List<Bilingual> components = item.components();
        return IntStream.range(0, components.size())
                .mapToObj(i -> components.get(i).th()
                        + (i < rule.words().size() && !rule.words().get(i).isEmpty()
                                ? " · " + rule.words().get(i).getFirst()
                                : ""))
                .toList();
    }

    private static byte[] drawn(String title, List<String> lines, Font font) {
        var picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDE, HIGH);
        pen.setColor(new Color(0x1F2A56));
        pen.fillRect(0, 0, WIDE, MARGIN + LINE);
        pen.setColor(Color.WHITE);
        pen.setFont(font.deriveFont(17f));
        pen.drawString("เว็บไซต์ตัวอย่าง", MARGIN, MARGIN + 6);
        pen.setColor(Color.BLACK);
        pen.drawString(title, MARGIN, MARGIN + 3 * LINE);
        pen.setFont(font.deriveFont(13f));
        for (int i = 0; i < lines.size(); i++) {
            pen.drawString("•  " + lines.get(i), MARGIN, MARGIN + (5 + i) * LINE);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font font() {
        try (var in = SampleSnapshots.class.getResourceAsStream("/fonts/Sarabun-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
