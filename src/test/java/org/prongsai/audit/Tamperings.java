package org.prongsai.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.audit.TrailFile.Inclusion;
import org.prongsai.audit.TrailFile.Top;

/// Changes an exported trail in every way we can think of, and counts what the verifier does not notice.
final class Tamperings {
    private static final int CHAINS_BESIDE = 40;

    private final List<Event> chain;
    private final Top top;
    private final CheckpointFile outside;
    private final SigningKey forger;
    private final Random random;

    /// How many of a kind were tried, missed with a checkpoint, and missed by the chain alone.
    record Count(int tried, int missed, int missedWithout) {
        Count plus(boolean with, boolean without) {
            return new Count(tried + 1, missed + (with ? 1 : 0), missedWithout + (without ? 1 : 0));
        }
    }

    private record Tampered(String kind, Top top, List<Event> events) {}

    Tamperings(int length, Random random, Path folder) {
        this.random = random;
        this.chain = Chains.chain(Chains.AGENCY, length, random);
        this.forger = SigningKey.in(folder.resolve("forger.key"));
        SigningKey key = SigningKey.in(folder.resolve("trusted.key"));
        List<Head> heads = new ArrayList<>(IntStream.range(0, CHAINS_BESIDE)
                .mapToObj(i -> new Head(new UUID(i + 1L, 7), i + 1L, Hash.sha256(new byte[] {(byte) i})))
                .toList());
        heads.add(CHAINS_BESIDE / 2, Chains.head(chain));
        Checkpoint checkpoint = signed(key, heads);
        this.top = new Top(TrailFile.FORMAT, Chains.AGENCY, inclusion(checkpoint, heads));
        this.outside = new CheckpointFile(Set.of(key.shown()), List.of(checkpoint));
    }

    private static Checkpoint signed(SigningKey key, List<Head> heads) {
        var tree = Checkpoints.tree(Hash.NONE, heads);
        return Checkpoint.sign(
                key, heads.size() + 1L, tree.root(), 1, Instant.parse("2026-11-22T08:00:00Z"), Hash.NONE);
    }

    private static Inclusion inclusion(Checkpoint checkpoint, List<Head> heads) {
        int own = IntStream.range(0, heads.size())
                .filter(i -> heads.get(i).agency().equals(Chains.AGENCY))
                .findFirst()
                .orElseThrow();
        return Inclusion.of(checkpoint, heads.get(own), own + 1, Checkpoints.tree(Hash.NONE, heads));
    }

    /// The trail as it is must hold, or the harness would prove nothing.
    boolean untouchedHolds() throws IOException {
        return !isNoticed(new Tampered("nothing", top, chain));
    }

    /// Tries each event and each way once; counts by kind.
    Map<String, Count> count() throws IOException {
        var counts = new TreeMap<String, Count>();
        for (Tampered tampered : (Iterable<Tampered>) all()::iterator) {
            boolean missed = !isNoticed(tampered);
            boolean missedWithout = chainAlone(tampered.events()).isEmpty();
            counts.merge(
                    tampered.kind(),
                    new Count(0, 0, 0).plus(missed, missedWithout),
                    (sum, _) -> sum.plus(missed, missedWithout));
        }
        return counts;
    }

    private Stream<Tampered> all() {
        return Stream.concat(IntStream.range(0, chain.size()).boxed().flatMap(this::at), aboutTheProof());
    }

    private Stream<Tampered> at(int i) {
        Event event = chain.get(i);
        var ways = new ArrayList<Tampered>();
        for (Event changed : changed(event)) {
            List<Event> events = replaced(i, changed);
            ways.add(tampered("a field changed", events));
            ways.add(tampered("a field changed, its hash made anew", replaced(i, rehashed(changed))));
            ways.add(tampered("a field changed, all later hashes made anew", Chains.relinked(events, i)));
        }
        ways.add(tampered("the number changed", replaced(i, numbered(event, event.seq() + 1))));
        ways.add(tampered("the number changed", replaced(i, rehashed(numbered(event, event.seq() + 1)))));
        ways.add(tampered("hash or link changed", replaced(i, Chains.withHash(event, Hash.sha256(new byte[] {1})))));
        ways.add(tampered("hash or link changed", replaced(i, withPrev(event, Hash.sha256(new byte[] {2})))));
        List<Event> without = new ArrayList<>(chain);
        without.remove(i);
        ways.add(tampered("deleted", without));
        ways.add(tampered("deleted, all later hashes made anew", Chains.relinked(without, i)));
        List<Event> more = new ArrayList<>(chain);
        more.add(i, changed(chain.get(random.nextInt(chain.size()))).getFirst());
        ways.add(tampered("inserted", more));
        ways.add(tampered("inserted, all later hashes made anew", Chains.relinked(more, i)));
        if (i + 1 < chain.size()) {
            List<Event> swapped = new ArrayList<>(chain);
            Collections.swap(swapped, i, i + 1);
            ways.add(tampered("two swapped", swapped));
            ways.add(tampered("two swapped, all later hashes made anew", Chains.relinked(swapped, i)));
        }
        ways.add(tampered("the tail cut", chain.subList(0, i)));
        List<Event> rewritten = Chains.chain(Chains.AGENCY, chain.size(), random);
        ways.add(tampered("rewritten as a whole", rewritten));
        ways.add(new Tampered("rewritten as a whole, with a checkpoint of another key", forged(rewritten), rewritten));
        return ways.stream();
    }

    private Tampered tampered(String kind, List<Event> events) {
        return new Tampered(kind, top, events);
    }

    private static List<Event> changed(Event event) {
        return List.of(
                with(event, 1, event.actor(), event.action(), event.subject(), event.payload()),
                with(event, 0, event.actor() + "x", event.action(), event.subject(), event.payload()),
                with(event, 0, event.actor(), event.action() + "x", event.subject(), event.payload()),
                with(event, 0, event.actor(), event.action(), event.subject() + "x", event.payload()),
                with(event, 0, event.actor(), event.action(), event.subject(), event.payload() + " "),
                // the border between two fields moves, while their bytes stay in order
                with(event, 0, event.actor() + "a", event.action().substring(1), event.subject(), event.payload()));
    }

    private static Event with(Event event, int later, String actor, String action, String subject, String payload) {
        return new Event(
                event.agency(),
                event.seq(),
                event.micros() + later,
                actor,
                action,
                subject,
                payload,
                event.prev(),
                event.hash());
    }

    private static Event numbered(Event event, long seq) {
        return new Event(
                event.agency(),
                seq,
                event.micros(),
                event.actor(),
                event.action(),
                event.subject(),
                event.payload(),
                event.prev(),
                event.hash());
    }

    private List<Event> replaced(int i, Event event) {
        List<Event> events = new ArrayList<>(chain);
        events.set(i, event);
        return events;
    }

    private static Event rehashed(Event event) {
        return Chains.withHash(event, new EventHasher().hash(event));
    }

    private static Event withPrev(Event event, Hash prev) {
        return new Event(
                event.agency(),
                event.seq(),
                event.micros(),
                event.actor(),
                event.action(),
                event.subject(),
                event.payload(),
                prev,
                event.hash());
    }

    private Top forged(List<Event> rewritten) {
        List<Head> heads = List.of(Chains.head(rewritten));
        return new Top(TrailFile.FORMAT, Chains.AGENCY, inclusion(signed(forger, heads), heads));
    }

    private Stream<Tampered> aboutTheProof() {
        Inclusion proof = Objects.requireNonNull(top.proof());
        List<Event> cut = chain.subList(0, chain.size() - 1);
        List<String> path = new ArrayList<>(proof.path());
        Collections.reverse(path);
        return Stream.of(
                        new Top(TrailFile.FORMAT, Chains.AGENCY, null),
                        new Top(TrailFile.FORMAT, new UUID(1, 1), proof),
                        new Top("another", Chains.AGENCY, proof),
                        proof(
                                proof.checkpoint(),
                                cut.getLast().seq(),
                                cut.getLast().hash().hex(),
                                proof.index(),
                                proof.path()),
                        proof(proof.checkpoint(), proof.seq(), proof.hash(), proof.index() + 1, proof.path()),
                        proof(proof.checkpoint(), proof.seq(), proof.hash(), -1, proof.path()),
                        proof(proof.checkpoint(), proof.seq(), proof.hash(), proof.index(), path),
                        proof(proof.checkpoint(), proof.seq(), proof.hash(), proof.index(), List.of()),
                        proof(
                                proof.checkpoint().replace("number 1", "number 2"),
                                proof.seq(),
                                proof.hash(),
                                proof.index(),
                                proof.path()),
                        proof("", proof.seq(), proof.hash(), proof.index(), proof.path()))
                .map(changed -> new Tampered("the proof in the file changed", changed, chain));
    }

    private static Top proof(String checkpoint, long seq, String hash, long index, List<String> path) {
        return new Top(TrailFile.FORMAT, Chains.AGENCY, new Inclusion(checkpoint, seq, hash, index, path));
    }

    private boolean isNoticed(Tampered tampered) throws IOException {
        var text = new StringWriter();
        TrailFile.write(tampered.top(), text);
        for (Event event : tampered.events()) {
            TrailFile.write(event, text);
        }
        var found = new FileVerifier(outside, Set.of()).verify(new BufferedReader(new StringReader(text.toString())));
        return !found.holds();
    }

    /// Control: what the chain tells without any checkpoint.
    private static List<Fault> chainAlone(List<Event> events) {
        var check = new ChainCheck(Chains.AGENCY, Map.of());
        events.forEach(check::next);
        return check.end();
    }
}
