package org.prongsai.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.audit.CheckpointStore.Kept;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Makes and shows the checkpoints.
@Service
public class Checkpoints {
    private final CheckpointStore store;
    private final CheckpointSettings settings;
    private final Clock clock;

    Checkpoints(CheckpointStore store, CheckpointSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /// The tree over the root before and the heads.
    static MerkleTree tree(Hash previous, List<Head> heads) {
        var leaves = new ArrayList<byte[]>(heads.size() + 1);
        leaves.add(Checkpoint.firstLeaf(previous));
        heads.forEach(head -> leaves.add(head.leaf()));
        return new MerkleTree(leaves);
    }

    /// Signs the heads of all chains as they are now, in one snapshot of the database.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if another node has made one at this moment
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Checkpoint make() {
        Optional<Checkpoint> last = store.newest().map(Kept::checkpoint);
        Hash previous = last.map(Checkpoint::root).orElse(Hash.NONE);
        List<Head> heads = store.heads();
        SigningKey key = settings.key();
        Checkpoint made = Checkpoint.sign(
                key,
                heads.size() + 1L,
                tree(previous, heads).root(),
                last.map(Checkpoint::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                previous);
        store.add(made, key.shown().text());
        afterCommit(() -> copy(made, key.shown().text()));
        return made;
    }

    /// The newest checkpoint, which documents and letters carry out of the house.
    @Transactional(readOnly = true)
    public Optional<Checkpoint> newest() {
        return store.newest().map(Kept::checkpoint);
    }

    /// The checkpoints with smaller numbers than `before`, newest first, at most `limit`.
    @Transactional(readOnly = true)
    public List<Checkpoint> before(long before, int limit) {
        return store.before(before, limit).stream().map(Kept::checkpoint).toList();
    }

    /// The public key that signs now, in the notation of C2SP.
    public String key() {
        return settings.key().shown().text();
    }

    /// Writes all checkpoints, oldest first, each with its public key: the file to keep outside.
    @Transactional(readOnly = true)
    public void write(Writer out) throws IOException {
        try (var all = store.all()) {
            for (Kept kept : (Iterable<Kept>) all::iterator) {
                out.write(CheckpointFile.entry(kept.key(), kept.checkpoint().note()));
            }
        }
        out.flush();
    }

    private void copy(Checkpoint made, String key) {
        try {
            Files.writeString(
                    settings.copies(),
                    CheckpointFile.entry(key, made.note()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
