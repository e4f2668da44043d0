package org.prongsai.fetcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.prongsai.fetcher.FetchLine.Begun;
import org.prongsai.fetcher.FetchLine.Lacks;
import org.prongsai.fetcher.FetchLine.Look;
import org.prongsai.fetcher.FetchLine.Picture;
import org.prongsai.fetcher.FetchLine.Risky;
import org.prongsai.fetcher.FetchLine.Saw;
import org.prongsai.fetcher.FetchLine.Told;
import org.prongsai.fetcher.FetchLine.Took;
import org.prongsai.fetcher.Seen.Kind;

/// Does what may bring the fetching process down, one thing at a time, and says what it begins with.
///
/// Whoever asks thus knows over which question the process fell, and blames no other. Looks come before pictures, which
/// take longer.
final class RiskyWork {
    private final PriorityBlockingQueue<Entry> waiting = new PriorityBlockingQueue<>();
    private final AtomicLong count = new AtomicLong();
    private final Path folder;
    private final Reader reader;
    private final Camera camera;

    /// @param folder where bodies lie under their hash
    RiskyWork(Path folder, Reader reader, Camera camera) {
        this.folder = folder;
        this.reader = reader;
        this.camera = camera;
    }

    /// Looks into a body.
    interface Reader {
        Seen read(byte[] wire, String address, String type, String encoding);
    }

    /// Pictures a page.
    interface Camera {
        PagePicture take(String address) throws IOException, InterruptedException;
    }

    private record Entry(int rank, long number, Risky asked) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return rank == other.rank ? Long.compare(number, other.number) : Integer.compare(rank, other.rank);
        }
    }

    void add(Risky asked) {
        waiting.add(new Entry(asked instanceof Look ? 0 : 1, count.getAndIncrement(), asked));
    }

    /// Works until it is interrupted.
    void work(Consumer<Told> tell) throws IOException, InterruptedException {
        while (true) {
            Risky asked = waiting.take().asked();
            tell.accept(new Begun(asked.id()));
            tell.accept(answer(asked));
        }
    }

    private Told answer(Risky asked) throws IOException, InterruptedException {
        return switch (asked) {
            case Look look -> answer(look);
            case Picture picture -> new Took(picture.id(), camera.take(picture.address()));
        };
    }

    private Told answer(Look look) throws IOException {
        byte[] wire;
        try {
            wire = Files.readAllBytes(folder.resolve(look.sha256()));
        } catch (NoSuchFileException lost) {
            return new Lacks(look.id());
        }
        try {
            return new Saw(look.id(), reader.read(wire, look.address(), look.type(), look.encoding()));
        } catch (RuntimeException | StackOverflowError damaged) {
            return new Saw(look.id(), Seen.only(Kind.BROKEN));
        }
    }
}
