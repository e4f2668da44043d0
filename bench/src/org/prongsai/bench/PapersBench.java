package org.prongsai.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.prongsai.document.docx.DocxOptions;
import org.prongsai.document.docx.DocxWriter;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PaperHtml;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.PaperForms;
import org.prongsai.report.Part;
import org.prongsai.report.Part.Role;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// A memo, meant to be there within 300 ms, and results of an agency on two pages, meant to come at 25 a second from
/// two
/// cores; both from the manuscript to the PDF/A with Thai shaped.
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class PapersBench {
    private static final Instant DAY = Instant.parse("2026-11-22T01:00:00Z");
    private static final String SENTENCE =
            "สำนักงานได้ดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2564 "
                    + "และรายงานผลการดำเนินการรอบ 12 เดือน ให้ผู้บริหารทราบแล้ว ";

    private final PaperForms forms = new PaperForms();
    private final Manuscript memo = memo();
    private final Manuscript result = result();

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Threads(1)
    public byte[] memoAsPdf() {
        return pdf(memo);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Threads(1)
    public byte[] memoAsDocx() {
        return DocxWriter.write(forms.paper(memo, Optional.empty()), DocxOptions.official(DAY));
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Threads(2)
    public byte[] resultsOfTwoPagesAsPdf() {
        return pdf(result);
    }

    private byte[] pdf(Manuscript manuscript) {
        Paper paper = forms.paper(manuscript, Optional.empty());
        return PdfWriter.write(PaperHtml.of(paper), PdfOptions.of(paper, DAY));
    }

    private static Manuscript memo() {
        return new Manuscript(
                DocumentKind.MEMO,
                "รายงานผล",
                List.of(
                        new Part.Words("from", Role.FROM, "สำนักงานเลขานุการกรม"),
                        new Part.Words("subject", Role.SUBJECT, "รายงานผลการดำเนินการตามมาตรการ รอบ 12 เดือน"),
                        new Part.Words("to", Role.TO, "ผู้อำนวยการ"),
                        new Part.Words("body", Role.BODY, (SENTENCE.repeat(3) + "\n").repeat(3)),
                        grid(IntStream.rangeClosed(1, 12)
                                .mapToObj(i -> List.of(i + ". " + SENTENCE, "ดำเนินการแล้ว"))
                                .toList()),
                        new Part.Words("closing", Role.CLOSING, "จึงเรียนมาเพื่อโปรดทราบ"),
                        new Part.Words("signature", Role.SIGNATURE, "(........................)\nเลขานุการกรม")));
    }

    /// Every indicator and item of a result with its score.
    private static Manuscript result() {
        Edition edition = ShippedEditions.load("2564");
        ScoredTree tree = Fold.score(edition, Opdc.inputs(edition));
        return new Manuscript(
                DocumentKind.ANALYSIS,
                "ผลการประเมิน",
                List.of(
                        new Part.Words("subject", Role.SUBJECT, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2564"),
                        new Part.Words("body", Role.BODY, SENTENCE.repeat(4)),
                        grid(tree.nodes()
                                .filter(node -> node.node().level() != Level.SUB_ITEM)
                                .filter(node -> !node.code().startsWith("O"))
                                .map(PapersBench::line)
                                .toList())));
    }

    private static List<String> line(ScoredNode node) {
        return List.of(
                node.node().shownCode() + " " + node.node().label().th(),
                node.score().map(Rounding::shown).orElse("–"));
    }

    private static Part grid(List<List<String>> lines) {
        var rows = new ArrayList<List<Part>>();
        lines.forEach(line -> rows.add(line.stream()
                .map(text -> (Part) new Part.Data("x", List.of(Paragraph.of(text))))
                .toList()));
        return new Part.Grid(
                List.of(new Column(13, Alignment.LEFT), new Column(3, Alignment.CENTRE)),
                List.of("รายการ", "ผล"),
                12,
                rows);
    }
}
