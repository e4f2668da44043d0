package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.WebAddress.Usable;

/// A browser's only way to the web, for one picture.
///
/// It lets through what [WebAddress] lets through, by the names' own ports only, and connects to just those
/// addresses that the resolver gave; everything else is cut off without a word. It takes so many bytes and so
/// much time, and then no more. It listens on loopback at a port of its own, for whoever knows the password
/// that is made for it.
final class GuardProxy implements AutoCloseable {
    private static final Pattern REQUEST = Pattern.compile("([A-Z]{3,10}) (\\S+) HTTP/1\\.1");
    private static final Pattern TUNNEL = Pattern.compile("([a-z0-9.-]+):443");
    private static final Pattern PLAIN = Pattern.compile("http://([a-z0-9.-]+)(?::80)?(/[\\x21-\\x7e]*)");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,7}");
    private static final String WHO_ASKS = String.join(
            "\r\n",
            "HTTP/1.1 407 Proxy Authentication Required",
            "Proxy-Authenticate: Basic realm=\"guard\"",
            "Content-Length: 0",
            "Connection: close",
            "",
            "");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_CONNECTIONS = 256;
    private static final int CONNECT_MILLIS = 5000;

    private final ServerSocket listening;
    private final DnsResolver names;
    private final String password;
    private final AtomicLong left;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private GuardProxy(DnsResolver names, long most) throws IOException {
        this.names = names;
        this.left = new AtomicLong(most);
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        this.password = HexFormat.of().formatHex(secret);
        this.listening = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    /// @param names decides which names are let through and where they are
    /// @param most  bytes altogether, there and back
    /// @param time  after which it closes by itself
    static GuardProxy open(DnsResolver names, long most, Duration time) throws IOException {
        var proxy = new GuardProxy(names, most);
        Thread.ofVirtual().name("guard").start(proxy::accept);
        Thread.ofVirtual().name("guard-end").start(() -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            proxy.close();
        });
        return proxy;
    }

    int port() {
        return listening.getLocalPort();
    }

    String user() {
        return "page";
    }

    String password() {
        return password;
    }

    private void accept() {
        while (!closed) {
            try {
                Socket caller = listening.accept();
                if (opened(caller)) {
                    Thread.ofVirtual().name("guard-call").start(() -> serve(caller));
                }
            } catch (IOException ended) {
                close();
            }
        }
    }

    /// Notes a connection so that it ends with the proxy; false if there is no more room.
    private boolean opened(Socket socket) {
        open.add(socket);
        if (closed || open.size() > MOST_CONNECTIONS) {
            end(socket);
            return false;
        }
        return true;
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException already) {
            // it is as good as closed
        }
    }

    private void serve(Socket caller) {
        try {
            var in = new BufferedInputStream(caller.getInputStream());
            HttpHead head = HttpHead.read(in);
            if (head == null) {
                return;
            }
            if (!knowsPassword(head)) {
                caller.getOutputStream().write(WHO_ASKS.getBytes(ISO_8859_1));
                return;
            }
            Matcher request = REQUEST.matcher(head.first());
            if (request.matches()) {
                pass(request.group(1), request.group(2), head, caller, in);
            }
        } catch (IOException gone) {
            // either side has had enough
        } finally {
            end(caller);
        }
    }

    private boolean knowsPassword(HttpHead head) {
        String right = "Basic " + Base64.getEncoder().encodeToString((user() + ":" + password).getBytes(UTF_8));
        List<String> given = head.all("Proxy-Authorization");
        return given.size() == 1
                && MessageDigest.isEqual(right.getBytes(UTF_8), given.getFirst().getBytes(UTF_8));
    }

    private void pass(String method, String target, HttpHead head, Socket caller, InputStream in) throws IOException {
        Matcher tunnel = TUNNEL.matcher(target);
        Matcher plain = PLAIN.matcher(target);
        if (method.equals("CONNECT") && tunnel.matches()) {
            Socket server = connected("https", tunnel.group(1), 443);
            if (server != null) {
                tunnel(caller, in, server);
            }
        } else if (!method.equals("CONNECT") && plain.matches()) {
            Socket server = connected("http", plain.group(1), 80);
            if (server != null) {
                String line = method + " " + plain.group(2) + " HTTP/1.1";
                plain(head.passedOn(line, plain.group(1)), length(head), caller, in, server);
            }
        }
    }

    /// A connection to just the address that the name has now; null where none may be made.
    private @Nullable Socket connected(String scheme, String host, int port) throws IOException {
        if (!(WebAddress.read(scheme + "://" + host + "/") instanceof Usable(var address)
                && address.host().equals(host))) {
            return null;
        }
        List<InetSocketAddress> addresses = names.resolve(host, port);
        var server = new Socket();
        if (!opened(server)) {
            return null;
        }
        try {
            server.connect(addresses.getFirst(), CONNECT_MILLIS);
            return server;
        } catch (IOException nobody) {
            end(server);
            throw nobody;
        }
    }

    private void tunnel(Socket caller, InputStream in, Socket server) throws IOException {
        try {
            caller.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
            Thread.ofVirtual().name("guard-up").start(() -> {
                try {
                    copy(in, server.getOutputStream(), Long.MAX_VALUE);
                } catch (IOException gone) {
                    // the other direction ends as well
                } finally {
                    end(server);
                }
            });
            copy(server.getInputStream(), caller.getOutputStream(), Long.MAX_VALUE);
        } finally {
            end(server);
        }
    }

    /// One request and its answer; then the connection ends, so that the next is looked at anew.
    private void plain(byte[] request, long length, Socket caller, InputStream in, Socket server) throws IOException {
        try {
            OutputStream out = server.getOutputStream();
            out.write(request);
            copy(in, out, length);
            var answering = new BufferedInputStream(server.getInputStream());
            HttpHead answer = HttpHead.read(answering);
            while (answer != null && answer.first().matches("HTTP/1\\.[01] 10[023].*")) {
                answer = HttpHead.read(answering);
            }
            if (answer != null && answer.first().matches("HTTP/1\\.[01] [2-5][0-9][0-9].*")) {
                caller.getOutputStream().write(answer.passedOn(answer.first(), null));
                copy(answering, caller.getOutputStream(), Long.MAX_VALUE);
            }
        } finally {
            end(server);
        }
    }

    /// How long the body is; a request that could be read in two ways goes no further.
    private static long length(HttpHead head) throws IOException {
        List<String> lengths = head.all("Content-Length");
        if (!head.all("Transfer-Encoding").isEmpty()
                || lengths.size() > 1
                || !lengths.stream().allMatch(length -> LENGTH.matcher(length).matches())) {
            throw new IOException("unclear length");
        }
        return lengths.isEmpty() ? 0 : Long.parseLong(lengths.getFirst());
    }

    private void copy(InputStream in, OutputStream out, long length) throws IOException {
        var buffer = new byte[16 * 1024];
        long rest = length;
        while (rest > 0) {
            int read = in.read(buffer, 0, (int) Math.min(rest, buffer.length));
            if (read < 0) {
                return;
            }
            if (left.addAndGet(-read) < 0) {
                close();
                return;
            }
            out.write(buffer, 0, read);
            out.flush();
            rest -= read;
        }
    }

    /// How many bytes it would still take.
    long left() {
        return Math.max(0, left.get());
    }

    @Override
    public void close() {
        closed = true;
        try {
            listening.close();
        } catch (IOException already) {
            // nobody is listened to any more
        }
        List.copyOf(open).forEach(this::end);
    }
}
