package org.prongsai.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// One chain as a file of JSON lines: first whose it is and what vouches for it, then an event a line.
final class TrailFile {
    static final String FORMAT = "prongsai-trail-1";
    /// Strict, so that nothing stands in a file that is not verified.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectReader TOPS = JSON.readerFor(Top.class);
    private static final ObjectReader LINES = JSON.readerFor(Line.class);
    private static final ObjectWriter WRITER = JSON.writer();

    private TrailFile() {}

    /// The first line.
    ///
    /// @param proof null while no checkpoint holds the chain
    record Top(String format, UUID agency, @Nullable Inclusion proof) {}

    /// That a checkpoint's tree holds an event as the newest of its chain.
    ///
    /// @param index of the leaf, from 0
    record Inclusion(String checkpoint, long seq, String hash, long index, List<String> path) {
        static Inclusion of(Checkpoint checkpoint, Head head, int index, MerkleTree tree) {
            return new Inclusion(
                    checkpoint.note(),
                    head.seq(),
                    head.hash().hex(),
                    index,
                    tree.path(index).stream().map(Hash::hex).toList());
        }

        /// Whether the path leads from the event to the root of `checkpoint`.
        boolean leadsTo(Checkpoint checkpoint, UUID agency) {
            Hash leaf = MerkleTree.leaf(head(agency).leaf());
            List<Hash> hashes = path.stream().map(Hash::hex).toList();
            return MerkleTree.rootBy(hashes, leaf, index, checkpoint.size()).equals(checkpoint.root());
        }

        Head head(UUID agency) {
            return new Head(agency, seq, Hash.hex(hash));
        }
    }

    /// An event; the agency stands in the first line.
    record Line(
            long seq,
            String at,
            String actor,
            String action,
            String subject,
            String payload,
            String prev,
            String hash) {
        static Line of(Event event) {
            return new Line(
                    event.seq(),
                    event.at().toString(),
                    event.actor(),
                    event.action(),
                    event.subject(),
                    event.payload(),
                    event.prev().hex(),
                    event.hash().hex());
        }

        Event event(UUID agency) {
            long micros = Micros.parse(at);
            return new Event(agency, seq, micros, actor, action, subject, payload, Hash.hex(prev), Hash.hex(hash));
        }
    }

    static void write(Top top, Writer out) throws IOException {
        out.write(WRITER.writeValueAsString(top));
        out.write('\n');
    }

    static void write(Event event, Writer out) throws IOException {
        out.write(WRITER.writeValueAsString(Line.of(event)));
        out.write('\n');
    }

    /// @throws RuntimeException if the first line is none
    static Top readTop(BufferedReader in) throws IOException {
        String line = in.readLine();
        Top top = TOPS.readValue(line == null ? "" : line);
        if (top == null || !FORMAT.equals(top.format())) {
            throw new IllegalArgumentException("not a file of the format " + FORMAT);
        }
        return top;
    }

    /// @throws RuntimeException if `line` holds no event
    static Event read(String line, UUID agency) {
        Line read = LINES.readValue(line);
        return read.event(agency);
    }
}
