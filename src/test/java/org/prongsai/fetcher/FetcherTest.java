package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Prongsai;
import org.prongsai.fetcher.Fetched.Failed;
import org.prongsai.fetcher.Fetched.Reason;
import org.prongsai.fetcher.PagePicture.Missing;
import org.springframework.context.support.StaticApplicationContext;

/// The process as `serve` starts it, asked for what needs no network.
@Timeout(60)
class FetcherTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir
    Path folder;

    @Test
    void startsWithTheFirstQuestionAndEndsWithTheProgram() throws Exception {
        long before = children();
        Fetcher fetcher = fetcher(List.of());
        assertThat(children()).isEqualTo(before);
        assertThat(answer(fetcher.read("<title>ita</title>".getBytes(UTF_8), "", "text/html", ""))
                        .title())
                .isEqualTo("ita");
        assertThat(answer(fetcher.fetch("http://127.0.0.1/")))
                .isEqualTo(new Fetched(List.of(), new Failed(Reason.ADDRESS)));
        assertThat(answer(fetcher.picture("http://www.opdc.go.th/")))
                .isEqualTo(new Missing(PagePicture.Reason.NO_BROWSER));
        assertThat(children()).isEqualTo(before + 1);
        fetcher.destroy();
        assertThat(children()).isEqualTo(before);
        assertThatThrownBy(() -> answer(fetcher.fetch("http://127.0.0.1/")))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void answersAgainAfterItWasKilled() throws Exception {
        Fetcher fetcher = fetcher(List.of());
        try {
            answer(fetcher.read("a".getBytes(UTF_8), "", "", ""));
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            assertThat(answer(fetcher.read("<title>b</title>".getBytes(UTF_8), "", "text/html", ""))
                            .title())
                    .isEqualTo("b");
        } finally {
            fetcher.destroy();
        }
    }

    @Test
    void isStartedThroughTheCommandOfTheSettings() throws Exception {
        Fetcher fetcher = fetcher(List.of("/bin/sh", "-c", "echo through > \"$0\"; exec \"$@\"", folder + "/seen"));
        try {
            answer(fetcher.fetch("http://127.0.0.1/"));
            assertThat(folder.resolve("seen")).hasContent("through");
        } finally {
            fetcher.destroy();
        }
    }

    @Test
    void givesOutWhatLiesInItsFolderAndNothingElse() throws Exception {
        Fetcher fetcher = fetcher(List.of());
        Files.writeString(folder.resolve("secret"), "secret");
        assertThat(fetcher.open("secret")).isEmpty();
        assertThat(fetcher.open("../../etc/passwd")).isEmpty();
        String hash = Kept.in(folder, new byte[] {1, 2});
        try (var in = fetcher.open(hash).orElseThrow()) {
            assertThat(in.readAllBytes()).containsExactly(1, 2);
        }
    }

    @Test
    void throwsAwayWhatIsOlderThanAnHour() throws Exception {
        var bodies = new Bodies(folder, Clock.fixed(NOW, ZoneOffset.UTC));
        Path old = old("coming-1.part", NOW.minus(Bodies.LIFE).minusSeconds(1));
        Path young = old("b".repeat(64), NOW.minus(Bodies.LIFE).plusSeconds(1));
        bodies.sweep();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    private Path old(String name, Instant at) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private Fetcher fetcher(List<String> through) {
        var context = new StaticApplicationContext();
        context.registerSingleton("prongsai", Prongsai.class);
        var settings = new FetcherSettings(folder, Path.of("/nowhere/chromium"), 2, through);
        return new Fetcher(settings, context, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static <T> T answer(CompletableFuture<T> future) throws Exception {
        return future.get(40, TimeUnit.SECONDS);
    }

    private static long children() {
        return ProcessHandle.current().children().count();
    }
}
