package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.FetchLine.Asked;
import org.prongsai.fetcher.FetchLine.Came;
import org.prongsai.fetcher.FetchLine.Fetch;
import org.prongsai.fetcher.FetchLine.Risky;
import org.prongsai.fetcher.FetchLine.Told;
import org.prongsai.fetcher.Fetched.Failed;
import org.prongsai.fetcher.Fetched.Reason;
import org.prongsai.fetcher.HostTurns.Turn;
import org.prongsai.fetcher.WebAddress.Usable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/// The command `fetcher`: a process that fetches what it is asked for line by line, and knows nothing else.
///
/// `serve` starts it as its child. It ends when nobody asks any more, and asks for nothing again itself:
/// whoever asked keeps what has not been answered, and asks its successor.
@Command(
        name = "fetcher",
        mixinStandardHelpOptions = true,
        description = {
            "ดึงหน้าเว็บตามรายการที่ส่งเข้ามา โดยไม่รู้รหัสผ่านฐานข้อมูลหรือความลับใด",
            "Fetches pages named on its input; it knows no password and no secret. Started by serve."
        })
public final class FetcherCommand implements Callable<Integer> {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final Clock clock;

    @Option(names = "--into", required = true, description = "folder for what is fetched")
    private @Nullable Path folder;

    @Option(
            names = "--chromium",
            defaultValue = "/usr/bin/chromium",
            description = "browser that pictures pages; without it there are no pictures (default: ${DEFAULT-VALUE})")
    private Path chromium = Path.of("");

    @Option(names = "--workers", defaultValue = "16", description = "pages at a time (default: ${DEFAULT-VALUE})")
    private int workers;

    /// @param clock tells when an address was asked
    public FetcherCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (folder == null) {
            throw new IllegalStateException("no folder");
        }
        var reader = new PageReader();
        var risky = new RiskyWork(folder, reader::read, PageCamera.into(folder, chromium));
        try (PageFetcher fetcher = PageFetcher.into(folder, clock)) {
            serve(
                    fetcher,
                    risky,
                    new BufferedReader(new InputStreamReader(System.in, UTF_8)),
                    System.out,
                    workers,
                    PAUSE);
        }
        return ExitCode.OK;
    }

    /// Answers until nobody asks any more.
    static void serve(PageFetcher fetcher, RiskyWork risky, BufferedReader in, PrintStream out, int workers, long pause)
            throws IOException {
        var turns = new HostTurns<Fetch>(pause);
        for (int i = 0; i < workers; i++) {
            Thread.ofPlatform().daemon().name("fetch-" + i).start(() -> orEnd(() -> fetch(turns, fetcher, out)));
        }
        Thread.ofPlatform().daemon().name("risky").start(() -> orEnd(() -> risky.work(told -> tell(out, told))));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (FetchLine.read(line, Asked.class)) {
                case Fetch fetch -> turns.add(host(fetch), fetch);
                case Risky one -> risky.add(one);
            }
        }
        turns.close();
    }

    /// Addresses that may not be fetched are refused without anyone being asked.
    private static String host(Fetch asked) {
        return WebAddress.read(asked.address()) instanceof Usable(var address) ? address.host() : "";
    }

    private static void fetch(HostTurns<Fetch> turns, PageFetcher fetcher, PrintStream out)
            throws IOException, InterruptedException {
        for (Turn<Fetch> turn = turns.take(); turn != null; turn = turns.take()) {
            Fetch asked = turn.work();
            tell(out, new Came(asked.id(), fetched(fetcher, asked.address())));
            turns.done(turn.host());
        }
    }

    private static Fetched fetched(PageFetcher fetcher, String address) throws IOException {
        try {
            return fetcher.fetch(address);
        } catch (RuntimeException unforeseen) {
            return new Fetched(List.of(), new Failed(Reason.PROTOCOL));
        }
    }

    private static void tell(PrintStream out, Told told) {
        String line = FetchLine.of(told);
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void orEnd(Work work) {
        try {
            work.run();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error unfit) {
            // without its folder or one of its threads the process is of no use: its parent starts another
            Runtime.getRuntime().halt(ExitCode.SOFTWARE);
        }
    }
}
