package org.prongsai.fetcher;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/// Asks the fetching process, which runs from the first question until the program ends.
///
/// Questions may be asked in any number, but each stays in memory until it is answered, and an answer's body lies in
/// the folder for an hour only: whoever has many keeps some hundred open at a time. An answer that fails does so with
/// [IOException], says nothing of the page, and is worth asking again later.
@Component
@EnableConfigurationProperties(FetcherSettings.class)
public class Fetcher implements DisposableBean {
    private final FetcherSettings settings;
    private final ApplicationContext context;
    private final Bodies bodies;
    private @Nullable FetcherProcess process;
    private boolean closed;

    Fetcher(FetcherSettings settings, ApplicationContext context, Clock clock) {
        this.settings = settings;
        this.context = context;
        this.bodies = new Bodies(settings.folder(), clock);
    }

    /// Fetches what stands at `address`. While a question is open, the same question is not asked twice.
    public CompletableFuture<Fetched> fetch(String address) {
        try {
            return process().fetch(address, address);
        } catch (IOException unfit) {
            return CompletableFuture.failedFuture(unfit);
        }
    }

    /// Looks into `bytes`.
    ///
    /// @param address  of the page, from which its links are understood; may be empty
    /// @param type     what the server called them; may be empty
    /// @param encoding what the server called their packing; may be empty
    public CompletableFuture<Seen> read(byte[] bytes, String address, String type, String encoding) {
        try {
            return look(bodies.keep(bytes), address, type, encoding);
        } catch (IOException unfit) {
            return CompletableFuture.failedFuture(unfit);
        }
    }

    /// Looks into what came from an address.
    public CompletableFuture<Seen> read(Fetched.Answered answer, String address) {
        try {
            return look(answer.sha256(), address, answer.header("Content-Type"), answer.header("Content-Encoding"));
        } catch (IOException unfit) {
            return CompletableFuture.failedFuture(unfit);
        }
    }

    private CompletableFuture<Seen> look(String sha256, String address, String type, String encoding)
            throws IOException {
        String question = String.join(" ", sha256, address, type, encoding);
        return process().look(question, sha256, address, type, encoding);
    }

    /// Pictures the page at `address` as a browser shows it.
    public CompletableFuture<PagePicture> picture(String address) {
        try {
            return process().picture(address, address);
        } catch (IOException unfit) {
            return CompletableFuture.failedFuture(unfit);
        }
    }

    /// The bytes that an answer of less than an hour ago names, to be closed by the caller.
    public Optional<InputStream> open(String sha256) throws IOException {
        return bodies.open(sha256);
    }

    /// How many questions are open.
    public synchronized int waiting() {
        return process == null ? 0 : process.open();
    }

    private synchronized FetcherProcess process() throws IOException {
        if (closed) {
            throw new IOException("fetching has ended");
        }
        bodies.sweep();
        FetcherProcess running = process;
        if (running == null) {
            running = FetcherProcess.of(settings, main());
            process = running;
        }
        return running;
    }

    private Class<?> main() {
        String name = context.getBeanNamesForAnnotation(SpringBootApplication.class)[0];
        Class<?> type = context.getType(name);
        if (type == null) {
            throw new IllegalStateException("no application");
        }
        return type;
    }

    @Override
    public void destroy() {
        FetcherProcess running;
        synchronized (this) {
            closed = true;
            running = process;
        }
        if (running != null) {
            running.close();
        }
    }
}
