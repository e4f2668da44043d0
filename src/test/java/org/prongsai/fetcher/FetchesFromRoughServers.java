package org.prongsai.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.fetcher.Fetched.Answered;
import org.prongsai.fetcher.Fetched.Failed;
import org.prongsai.fetcher.Fetched.Reason;

/// Fetches without the guard of names from servers of the test's own.
abstract class FetchesFromRoughServers {
    static final String PAGE = "http://www.opdc.go.th/ita";
    static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html";
    static final long SECONDS = 2;

    @TempDir
    Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    RoughServer server(RoughServer.Answer answer) throws IOException {
        var server = new RoughServer(answer);
        opened.add(server);
        return server;
    }

    PageFetcher fetcher(DnsResolver names) {
        PageFetcher fetcher = PageFetcher.asking(names, folder, Clock.systemUTC(), SECONDS);
        opened.add(fetcher);
        return fetcher;
    }

    Fetched fetch(RoughServer server) throws IOException {
        return fetcher(server.names()).fetch(PAGE);
    }

    static Answered answered(Fetched fetched) {
        assertThat(fetched.outcome()).isInstanceOf(Answered.class);
        return (Answered) fetched.outcome();
    }

    static Reason reason(Fetched fetched) {
        assertThat(fetched.outcome()).isInstanceOf(Failed.class);
        return ((Failed) fetched.outcome()).reason();
    }
}
