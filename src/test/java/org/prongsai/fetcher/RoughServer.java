package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import org.apache.hc.client5.http.DnsResolver;

/// A server that answers however a test wants it to, well-formed or not.
final class RoughServer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /// Writes an answer to what was asked.
    interface Answer {
        /// Writes it, as soon as the head of a request has come.
        ///
        /// @param request its head, line by line
        void write(List<String> request, OutputStream out) throws IOException, InterruptedException;
    }

    RoughServer(Answer answer) throws IOException {
        this(ServerSocketFactory.getDefault(), answer);
    }

    RoughServer(ServerSocketFactory sockets, Answer answer) throws IOException {
        socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> accept(answer));
    }

    /// An answer of these lines and this body.
    static Answer of(String head, String body) {
        return (_, out) -> out.write((head + "\r\n\r\n" + body).getBytes(ISO_8859_1));
    }

    private void accept(Answer answer) {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> serve(caller, answer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller, Answer answer) {
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
            var lines = new ArrayList<String>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                lines.add(line);
            }
            asked.add(lines.isEmpty() ? "" : String.join("\n", lines));
            answer.write(lines, caller.getOutputStream());
            caller.getOutputStream().flush();
        } catch (IOException gone) {
            // the other side has had enough
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was asked, a head each.
    List<String> asked() {
        return asked;
    }

    /// Finds every name here, whatever port is asked for.
    DnsResolver names() {
        return names(socket.getLocalPort());
    }

    /// Finds every name at this port of this machine.
    static DnsResolver names(int local) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public List<InetSocketAddress> resolve(String host, int port) {
                return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), local));
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
