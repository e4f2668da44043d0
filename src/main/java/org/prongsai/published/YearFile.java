package org.prongsai.published;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.thai.Bilingual;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A published year as one file, from which anybody recomputes every figure of it without the program that published
/// it.
///
/// A line is a JSON object, in UTF-8. The first holds the release, the edition's file and the country's figures; each
/// further line holds an agency with what it was scored from and what was published of it.
public final class YearFile {
    /// Stands in the first line.
    public static final String FORMAT = "prongsai-published/1";

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(SerializationFeature.INDENT_OUTPUT).build();

    private YearFile() {}

    /// The first line.
    ///
    /// @param edition the edition's file, as text
    record Head(
            String format,
            int year,
            int version,
            String publishedAt,
            String reason,
            String resolution,
            boolean madeUp,
            int agencies,
            String editionHash,
            String edition,
            NationalFigures figures) {}

    /// Any further line.
    ///
    /// @param points by code of a node, as printed; a node whose score is withheld is missing
    record Line(
            String id,
            String code,
            String kind,
            Bilingual name,
            Bilingual shortName,
            @Nullable String province,
            @Nullable String district,
            String inputs,
            @Nullable String total,
            @Nullable String grade,
            boolean passed,
            Ranking.@Nullable Place place,
            @Nullable Double margin,
            Map<String, String> points) {}

    /// What a file holds.
    public record Content(
            int year, int version, Edition edition, NationalFigures figures, List<PublishedScore> scores) {
        public Content {
            scores = List.copyOf(scores);
        }
    }

    /// A file that is none, or was altered so that it cannot be read.
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;
        private final int line;

        Unreadable(int line, Throwable cause) {
            super("line " + line, cause);
            this.line = line;
        }

        /// Counts from 1.
        public int line() {
            return line;
        }
    }

    /// Writes a release; `each` hands over its agencies one by one.
    public static void write(
            Release release,
            Edition edition,
            NationalFigures figures,
            Consumer<Consumer<PublishedScore>> each,
            OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> codes = edition.nodes().map(node -> node.code()).toList();
        writer.write(JSON.writeValueAsString(new Head(
                FORMAT,
                release.year().buddhistYear(),
                release.version(),
                release.publishedAt().toString(),
                release.reason(),
                release.resolution(),
                release.madeUp(),
                release.agencies(),
                edition.hash(),
                EditionFile.text(edition),
                figures)));
        writer.write('\n');
        each.accept(score -> {
            try {
                writer.write(JSON.writeValueAsString(line(score, codes)));
                writer.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }

    private static Line line(PublishedScore score, List<String> codes) {
        Map<String, String> points = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            BigDecimal of = score.points().get(i);
            if (of != null) {
                points.put(codes.get(i), of.toPlainString());
            }
        }
        Agency agency = score.agency();
        BigDecimal total = score.total();
        return new Line(
                agency.id().value().toString(),
                agency.code(),
                agency.kind().name(),
                agency.name(),
                agency.shortName(),
                agency.province(),
                agency.district(),
                score.inputs(),
                total == null ? null : total.toPlainString(),
                score.grade(),
                score.passed(),
                score.place(),
                score.margin(),
                points);
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws Unreadable with the line that cannot be read
    public static Content read(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int at = 1;
        try {
            String first = reader.readLine();
            Head head = JSON.readValue(first == null ? "" : first, Head.class);
            if (!FORMAT.equals(head.format())) {
                throw new IllegalArgumentException(head.format());
            }
            Edition edition = edition(head);
            NationalFigures figures = said(head.figures());
            List<String> codes = edition.nodes().map(node -> node.code()).toList();
            var scores = new ArrayList<PublishedScore>(head.agencies());
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                at++;
                scores.add(score(JSON.readValue(line, Line.class), codes));
            }
            return new Content(head.year(), head.version(), edition, figures, scores);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new Unreadable(at, unreadable);
        }
    }

    /// A line may lack anything, whatever its record says.
    private static <T> T said(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("something is missing");
        }
        return value;
    }

    private static Edition edition(Head head) {
        return switch (EditionFile.read(
                said(head.edition()).getBytes(StandardCharsets.UTF_8), said(head.editionHash()))) {
            case EditionFile.Reading.Sound(var edition) -> edition;
            case EditionFile.Reading.Faulty _ -> throw new IllegalArgumentException("the edition is unsound");
        };
    }

    private static PublishedScore score(Line line, List<String> codes) {
        Map<String, String> printed = said(line.points());
        var points = new ArrayList<@Nullable BigDecimal>();
        for (String code : codes) {
            String of = printed.get(code);
            points.add(of == null ? null : new BigDecimal(of));
        }
        return new PublishedScore(
                new Agency(
                        new AgencyId(UUID.fromString(said(line.id()))),
                        said(line.code()),
                        AgencyKind.valueOf(said(line.kind())),
                        said(line.name()),
                        said(line.shortName()),
                        line.province(),
                        line.district()),
                said(line.inputs()),
                line.total() == null ? null : new BigDecimal(line.total()),
                line.grade(),
                line.passed(),
                line.place(),
                line.margin(),
                points,
                PublishedFacts.NONE);
    }
}
