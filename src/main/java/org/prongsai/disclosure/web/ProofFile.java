package org.prongsai.disclosure.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.Snapshot;
import org.prongsai.disclosure.Snapshots;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.document.Column;
import org.prongsai.document.Sheet;
import org.prongsai.document.TableWriter;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.PagePicture;
import org.prongsai.fetcher.Seen;
import org.prongsai.files.FileStore;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;

/// What an agency keeps to prove what it disclosed: the list that was entered, and of each address the bytes that were
/// frozen when its item was submitted, with pictures and a list of all hashes as `sha256sum -c` reads it. Files are
/// written one after the other, so that none is whole in memory.
@Component
class ProofFile {
    private static final String LIST = "SHA256SUMS";
    private static final String TABLE = "itas.xlsx";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Snapshots snapshots;
    private final FileStore files;

    ProofFile(Snapshots snapshots, FileStore files) {
        this.snapshots = snapshots;
        this.files = files;
    }

    /// A line of the table.
    private record Line(Item item, Evidence evidence, Optional<Snapshot> frozen, String file, String sha256) {}

    void write(AgencyYear at, List<Item> items, Words words, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Map<String, String> sums = new TreeMap<>();
        List<Line> lines = new ArrayList<>();
        for (Item item : items) {
            List<Snapshot> taken = item.known().evidence().isEmpty()
                    ? List.of()
                    : snapshots.of(at.agency().id(), at.year(), item.code());
            for (Evidence one : item.known().evidence()) {
                lines.add(line(at, item, one, taken, sums, zip));
            }
        }
        byte[] table = table(lines, words);
        put(zip, TABLE, table);
        sums.put(TABLE, hash(table));
        put(
                zip,
                LIST,
                String.join(
                                "",
                                sums.entrySet().stream()
                                        .map(sum -> sum.getValue() + "  " + sum.getKey() + "\n")
                                        .toList())
                        .getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private Line line(
            AgencyYear at, Item item, Evidence one, List<Snapshot> taken, Map<String, String> sums, ZipOutputStream zip)
            throws IOException {
        Optional<Snapshot> frozen = taken.stream()
                .filter(snapshot -> snapshot.evidence().equals(one.id())
                        && snapshot.occasion() == Snapshot.Occasion.SUBMITTED
                        && snapshot.taken() != null)
                .findFirst()
                .map(snapshot -> snapshots.require(at.agency().id(), snapshot.id()));
        String name = item.code() + "/" + one.place();
        String file = "";
        String sha256 = "";
        Snapshot.Taken seen = frozen.map(Snapshot::taken).orElse(null);
        if (seen != null && seen.fetched().outcome() instanceof Fetched.Answered answered) {
            Seen read = seen.seen();
            file = name + "." + SeenViews.ending(read);
            sha256 = answered.sha256();
            copy(zip, file, sha256, sums);
        }
        if (seen != null && seen.picture() instanceof PagePicture.Taken(var png, var pdf)) {
            copy(zip, name + "-picture.png", png, sums);
            if (pdf != null) {
                copy(zip, name + "-print.pdf", pdf, sums);
            }
        }
        return new Line(item, one, frozen, file, sha256);
    }

    private void copy(ZipOutputStream zip, String name, String hash, Map<String, String> sums) throws IOException {
        try (InputStream kept = files.open(hash).orElseThrow(() -> new IOException("lost: " + hash))) {
            zip.putNextEntry(entry(name));
            kept.transferTo(zip);
            zip.closeEntry();
            sums.put(name, hash);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static byte[] table(List<Line> lines, Words words) throws IOException {
        var bytes = new ByteArrayOutputStream();
        TableWriter.xlsx(
                bytes,
                Sheet.of(
                        words.lookup("disclosure.itas"),
                        List.of(
                                Column.<Line>text(
                                        words.lookup("disclosure.code"),
                                        line -> line.item().code()),
                                Column.<Line>text(
                                        words.lookup("disclosure.item"),
                                        line -> words.pick(line.item().rule().title())),
                                Column.<Line>text(
                                        words.lookup("disclosure.address"),
                                        line -> line.evidence().address()),
                                Column.<Line>text(
                                        words.lookup("disclosure.note"),
                                        line -> line.evidence().note()),
                                Column.<Line>text(
                                        words.lookup("disclosure.source"),
                                        line -> ItemText.source(line.evidence(), words)),
                                Column.<Line>text(
                                        words.lookup("disclosure.remark"),
                                        line -> line.item().known().remark()),
                                Column.<Line>text(
                                        words.lookup("disclosure.state"),
                                        line -> ItemText.badge(line.item().known(), words)
                                                .text()),
                                Column.<Line>text(
                                        words.lookup("disclosure.proof.taken"),
                                        line -> line.frozen()
                                                .map(Snapshot::taken)
                                                .map(taken -> words.moment(taken.at()))
                                                .orElse("")),
                                Column.<Line>text(words.lookup("disclosure.proof.file"), Line::file),
                                Column.<Line>text(words.lookup("disclosure.sha256"), Line::sha256)),
                        lines));
        return bytes.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
