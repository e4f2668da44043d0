package org.prongsai.fetcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.Fetched.Answered;
import org.prongsai.fetcher.Fetched.Failed;
import org.prongsai.fetcher.Fetched.Header;
import org.prongsai.fetcher.Fetched.Hop;
import org.prongsai.fetcher.Fetched.Outcome;
import org.prongsai.fetcher.Fetched.Reason;

/// Fetches one address after another, within limits that no server can stretch.
///
/// No cookies, no accounts, no proxy of the surroundings; redirects are followed by hand, each through the same gate.
public final class PageFetcher implements AutoCloseable {
    /// How often a server may send on.
    static final int MOST_REDIRECTS = 5;
    /// As many bytes as an answer may have.
    static final long MOST_BYTES = 20L * 1024 * 1024;

    static final int MOST_HEAD_BYTES = 32 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final long WHOLE_SECONDS = 30;
    private static final String AGENT = "Prongsai/0.1 (ITA evidence check)";

    private final CloseableHttpClient client;
    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-end").factory());
    private final Path folder;
    private final Clock clock;
    private final long seconds;

    private PageFetcher(DnsResolver names, Path folder, Clock clock, long seconds) {
        this.folder = folder;
        this.clock = clock;
        this.seconds = seconds;
        this.client = client(names);
    }

    /// Fetches from the public network into `folder`, where a body lies under its hash.
    public static PageFetcher into(Path folder, Clock clock) {
        return new PageFetcher(new PublicNames(SystemDefaultDnsResolver.INSTANCE), folder, clock, WHOLE_SECONDS);
    }

    /// Asks `names` where servers are; whoever calls this decides what is let through.
    ///
    /// @param seconds for a whole fetch
    static PageFetcher asking(DnsResolver names, Path folder, Clock clock, long seconds) {
        return new PageFetcher(names, folder, clock, seconds);
    }

    private static CloseableHttpClient client(DnsResolver names) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(1000)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MOST_HEADERS)
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxEmptyLineCount(2)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setTimeToLive(TimeValue.ofSeconds(WHOLE_SECONDS))
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(Timeout.ofSeconds(WHOLE_SECONDS))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setHardCancellationEnabled(true)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(AGENT)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /// Fetches what stands at `address`.
    ///
    /// @throws IOException if the folder cannot be written
    public Fetched fetch(String address) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var hops = new ArrayList<Hop>();
        WebAddress.Reading reading = WebAddress.read(address);
        while (reading instanceof WebAddress.Usable(WebAddress next)) {
            if (hops.size() > MOST_REDIRECTS) {
                return new Fetched(hops, new Failed(Reason.TOO_MANY_REDIRECTS));
            }
            switch (ask(next, end, hops)) {
                case SentOn(String target) -> reading = next.resolve(target);
                case Ended(Outcome outcome) -> {
                    return new Fetched(hops, outcome);
                }
            }
        }
        return new Fetched(hops, new Failed(hops.isEmpty() ? Reason.ADDRESS : Reason.REDIRECT));
    }

    /// What one address answered.
    private sealed interface Step {}

    private record SentOn(String target) implements Step {}

    private record Ended(Outcome outcome) implements Step {}

    private Step ask(WebAddress address, long end, List<Hop> hops) throws IOException {
        var request = new HttpGet(address.uri());
        request.addHeader("Accept", "text/html,application/pdf,*/*;q=0.8");
        request.addHeader("Accept-Language", "th,en;q=0.5");
        request.addHeader("Accept-Encoding", "gzip");
        var context = HttpClientContext.create();
        int before = hops.size();
        Future<?> abort = ends.schedule(request::cancel, end - System.nanoTime(), TimeUnit.NANOSECONDS);
        Path into = Kept.coming(folder);
        try {
            return client.execute(request, context, response -> {
                hops.add(new Hop(
                        address.toString(), response.getCode(), certificate(context.getSSLSession()), clock.instant()));
                return answered(response, into);
            });
        } catch (IOException failure) {
            if (hops.size() == before) {
                hops.add(new Hop(address.toString(), 0, null, clock.instant()));
            }
            return new Ended(new Failed(request.isCancelled() ? Reason.TOO_SLOW : reason(failure)));
        } finally {
            abort.cancel(false);
            Files.deleteIfExists(into);
        }
    }

    private Step answered(ClassicHttpResponse response, Path into) throws IOException, HttpException {
        List<Header> headers = Stream.of(response.getHeaders())
                .map(header -> new Header(header.getName(), header.getValue()))
                .toList();
        if (headers.stream()
                        .mapToInt(header ->
                                header.name().length() + header.value().length())
                        .sum()
                > MOST_HEAD_BYTES) {
            return new Ended(new Failed(Reason.HEAD_TOO_LARGE));
        }
        var location = response.getFirstHeader("Location");
        if (isRedirect(response.getCode()) && location != null) {
            return new SentOn(location.getValue().strip());
        }
        return new Ended(keep(response.getCode(), headers, response.getEntity(), into));
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private Outcome keep(int status, List<Header> headers, @Nullable HttpEntity entity, Path into) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        try (InputStream in = entity == null ? InputStream.nullInputStream() : entity.getContent();
                OutputStream out = Files.newOutputStream(into)) {
            var buffer = new byte[16 * 1024];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                bytes += length;
                if (bytes > MOST_BYTES) {
                    throw new TooLarge();
                }
                digest.update(buffer, 0, length);
                out.write(buffer, 0, length);
            }
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        Files.move(into, folder.resolve(hash), StandardCopyOption.ATOMIC_MOVE);
        return new Answered(status, headers, hash, bytes);
    }

    private static Reason reason(IOException failure) {
        return switch (failure) {
            case PublicNames.NotPublic _ -> Reason.NOT_PUBLIC;
            case UnknownHostException _ -> Reason.NAME_UNKNOWN;
            case ConnectTimeoutException _ -> Reason.TOO_SLOW;
            case ConnectException _, NoRouteToHostException _ -> Reason.CONNECTION_REFUSED;
            case InterruptedIOException _ -> Reason.TOO_SLOW;
            case SSLException _ -> Reason.ENCRYPTION;
            case TooLarge _ -> Reason.TOO_LARGE;
            case MessageConstraintException _ -> Reason.HEAD_TOO_LARGE;
            default ->
                failure.getCause() instanceof MessageConstraintException ? Reason.HEAD_TOO_LARGE : Reason.PROTOCOL;
        };
    }

    /// The fingerprint of the server's certificate.
    private static @Nullable String certificate(@Nullable SSLSession session) {
        if (session == null) {
            return null;
        }
        try {
            return HexFormat.of().formatHex(sha256().digest(session.getPeerCertificates()[0].getEncoded()));
        } catch (SSLPeerUnverifiedException | GeneralSecurityException unknown) {
            return null;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        ends.shutdownNow();
        client.close();
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
