package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.FetchLine.Asked;
import org.prongsai.fetcher.FetchLine.Told;
import org.prongsai.fetcher.HostTurns.Turn;
import org.prongsai.fetcher.WebAddress.Usable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/// The command `fetcher`: a process that fetches what it is asked for line by line, and knows nothing else.
///
/// `serve` starts it as its child. It ends when nobody asks any more, and asks for nothing again itself: whoever asked keeps
/// what has not been answered, and asks its successor.
@Command(
        name = "fetcher",
        mixinStandardHelpOptions = true,
        description = {
            "ดึงหน้าเว็บตามรายการที่ส่งเข้ามา โดยไม่รู้รหัสผ่านฐานข้อมูลหรือความลับใด",
            "Fetches pages named on its input; it knows no password and no secret. Started by serve."
        })
public final class FetcherCommand implements Callable<Integer> {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    @Option(names = "--into", required = true, description = "folder for what is fetched")
    private @Nullable Path folder;

    @Option(names = "--workers", defaultValue = "16", description = "pages at a time (default: ${DEFAULT-VALUE})")
    private int workers;

    @Override
    public Integer call() throws IOException {
        if (folder == null) {
            throw new IllegalStateException("no folder");
        }
        try (PageFetcher fetcher = PageFetcher.into(folder, Clock.systemUTC())) {
            serve(fetcher, new BufferedReader(new InputStreamReader(System.in, UTF_8)), System.out, workers, PAUSE);
        }
        return ExitCode.OK;
    }

    /// Answers until nobody asks any more.
    static void serve(PageFetcher fetcher, BufferedReader in, PrintStream out, int workers, long pause) throws IOException {
        var turns = new HostTurns<Asked>(pause);
        for (int i = 0; i < workers; i++) {
            Thread.ofPlatform().daemon().name("fetch-" + i).start(() -> work(turns, fetcher, out));
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Asked asked = FetchLine.read(line, Asked.class);
            turns.add(host(asked), asked);
        }
        turns.close();
    }

    /// Addresses that may not be fetched are refused without anyone being asked.
    private static String host(Asked asked) {
        return WebAddress.read(asked.address()) instanceof Usable(var address) ? address.host() : "";
    }

    private static void work(HostTurns<Asked> turns, PageFetcher fetcher, PrintStream out) {
        try {
            for (Turn<Asked> turn = turns.take(); turn != null; turn = turns.take()) {
                Asked asked = turn.work();
                String told = FetchLine.of(new Told(asked.id(), fetcher.fetch(asked.address())));
                synchronized (out) {
                    out.println(told);
                    out.flush();
                }
                turns.done(turn.host());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException unwritable) {
            // without its folder the process is of no use: its parent starts another
            Runtime.getRuntime().halt(ExitCode.SOFTWARE);
        }
    }
}
