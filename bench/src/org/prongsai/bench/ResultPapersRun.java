package org.prongsai.bench;

import com.sun.management.OperatingSystemMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PaperHtml;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.framework.Edition;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.report.composer.ResultSheet;
import org.prongsai.report.infographic.ResultFacts;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.StoredResult;
import org.prongsai.scoring.Tally;
import org.prongsai.thai.Bilingual;

/// Makes the result papers of as many agencies as the country has, from made-up answers, and says how fast and in how
/// much memory; then some of them that are kept in memory, as the control. With 1 it makes one and ends: a process of
/// its
/// own for a paper is the other control.
public final class ResultPapersRun {
    private static final Instant DAY = Instant.parse("2026-11-22T01:00:00Z");
    private static final int THREADS = 2;
    private static final int WARM_UP = 60;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Edition edition = ShippedEditions.load("2564");
    private final Inputs opdc = Opdc.inputs(edition);

    private ResultPapersRun() {}

    private record Run(int papers, double seconds, double cpu, long bytes, List<Long> heap) {}

    /// @param args how many papers, and how many of the control
    public static void main(String[] args) throws Exception {
        var bench = new ResultPapersRun();
        int papers = Integer.parseInt(args[0]);
        if (papers == 1) {
            bench.make(1, paper -> {});
            return;
        }
        bench.make(WARM_UP, paper -> {});
        Run run = bench.make(papers, paper -> {});
        long peak = peakKilobytes();
        var kept = new ConcurrentLinkedQueue<byte[]>();
        Run control = bench.make(Integer.parseInt(args[1]), kept::add);
        System.out.printf(
                Locale.ROOT,
                "{\"papers\": %d, \"seconds\": %.2f, \"cpu\": %.2f, \"bytes\": %d, \"heap\": %s, \"peak\": %d,"
                        + " \"controlPapers\": %d, \"controlHeap\": %s}%n",
                run.papers,
                run.seconds,
                run.cpu,
                run.bytes,
                run.heap,
                peak,
                kept.size(),
                control.heap);
    }

    private Run make(int papers, Consumer<byte[]> done) throws Exception {
        var next = new AtomicInteger();
        var bytes = new AtomicLong();
        List<Long> heap = new ArrayList<>();
        long start = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        try (var workers = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < THREADS; i++) {
                running.add(workers.submit(() -> {
                    for (int at = next.getAndIncrement(); at < papers; at = next.getAndIncrement()) {
                        byte[] paper = paper(at);
                        bytes.addAndGet(paper.length);
                        done.accept(paper);
                        if (papers >= 10 && at % (papers / 10) == papers / 10 - 1) {
                            remember(heap);
                        }
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        return new Run(
                papers,
                (System.nanoTime() - start) / 1e9,
                (SYSTEM.getProcessCpuTime() - cpu) / 1e9,
                bytes.get(),
                List.copyOf(heap));
    }

    /// What is in use once the garbage is collected, in megabytes.
    private static synchronized void remember(List<Long> heap) {
        System.gc();
        heap.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }

    private byte[] paper(int number) {
        var random = new Random(number);
        var agency = new Agency(
                new AgencyId(new UUID(2564, number)),
                "agency-" + number,
                AgencyKind.SUBDISTRICT_ADMINISTRATION,
                new Bilingual("องค์การบริหารส่วนตำบลตัวอย่างที่ " + number, "Sample " + number),
                new Bilingual("อบต. " + number, "S" + number));
        ScoredTree tree = Fold.score(edition, opdc.withTallies(tallies(random)));
        var result = new StoredResult(
                agency.id(),
                new UUID(2565, number),
                edition.year(),
                1,
                tree,
                "",
                StoredResult.Origin.IMPORT,
                "made up",
                DAY,
                null);
        Paper paper = ResultSheet.of(
                agency,
                ResultFacts.of(result, List.of(result)),
                Optional.of(crest(random)),
                "https://ita.example.go.th/agencies/" + agency.code() + "/2564/score");
        return PdfWriter.write(
                PaperHtml.of(paper), PdfOptions.of(paper, DAY).by(agency.name().th(), paper.title()));
    }

    private HashMap<String, Tally> tallies(Random random) {
        var changed = new HashMap<String, Tally>();
        opdc.tallies().forEach((code, tally) -> {
            var counts = new HashMap<String, Integer>();
            tally.counts().forEach((choice, count) -> counts.put(choice, count + random.nextInt(40)));
            changed.put(code, new Tally(counts));
        });
        return changed;
    }

    private static PictureFile crest(Random random) {
        var picture = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(random.nextInt(0xFFFFFF)));
        pen.fillOval(8, 8, 240, 240);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (PictureFile.look(out.toByteArray())) {
            case PictureFile.Usable(var usable) -> usable;
            case PictureFile.Refused(var reason) -> throw new IllegalStateException(reason.name());
        };
    }

    /// The most memory that the process ever held; 0 where the system does not tell.
    private static long peakKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> line.replaceAll("[^0-9]", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(0);
    }
}
