package org.prongsai.attack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A connection to the running server that sends exactly the bytes it is given, as no HTTP library would.
///
/// One thread at a time.
public final class Wire implements AutoCloseable {
    private static final int PATIENCE = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    /// Opens nothing before the first request.
    public Wire(int port) {
        this.port = port;
    }

    /// What came back.
    ///
    /// @param status 0 if the server hung up without an answer
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Answer(int status, String head, byte[] body) {
        static final Answer NONE = new Answer(0, "", new byte[0]);

        /// The head and the body, byte for byte a character.
        String bytes() {
            return head + new String(body, StandardCharsets.ISO_8859_1);
        }

        /// The body.
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        List<String> headers(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .toList();
        }

        /// The first header of this name.
        public Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }
    }

    /// Sends one request and reads its answer; on a connection that the server has closed meanwhile, again on a new
    /// one.
    public Answer send(byte[] request) throws IOException {
        if (socket != null) {
            try {
                return exchange(request);
            } catch (IOException stale) {
                close();
            }
        }
        try {
            return exchange(request);
        } catch (IOException refused) {
            close();
            return Answer.NONE;
        }
    }

    private Answer exchange(byte[] request) throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setSoTimeout(PATIENCE);
            open.setTcpNoDelay(true);
            socket = open;
            in = new BufferedInputStream(open.getInputStream());
        }
        IOException broken = null;
        try {
            open.getOutputStream().write(request);
            open.getOutputStream().flush();
        } catch (IOException e) {
            broken = e; // the server may have answered before it had read all
        }
        try {
            return read(startsWith(request, "HEAD "));
        } catch (IOException e) {
            throw broken == null ? e : broken;
        }
    }

    /// Reads one more answer, of several requests that were sent as one.
    Answer read(boolean headOnly) throws IOException {
        String head = head();
        int status = Integer.parseInt(head.substring(9, 12));
        var answer = new Answer(status, head, new byte[0]);
        if (status < 200) {
            return read(headOnly); // an announcement; the answer follows
        }
        boolean bodiless = headOnly || status == 204 || status == 304;
        if (!bodiless) {
            answer = new Answer(status, head, body(answer));
        }
        if (answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            close();
        }
        return answer;
    }

    private String head() throws IOException {
        var head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 2) {
            int read = in.read();
            if (read < 0) {
                throw new EOFException();
            }
            head.write(read);
            ends = read == '\n' ? ends + 1 : read == '\r' ? ends : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private byte[] body(Answer answer) throws IOException {
        Optional<String> length = answer.header("Content-Length");
        if (length.isPresent()) {
            return in.readNBytes(Integer.parseInt(length.get()));
        }
        if (answer.header("Transfer-Encoding").isEmpty()) {
            byte[] rest = in.readAllBytes();
            close();
            return rest;
        }
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException();
            }
            line.append((char) read);
        }
        return line.toString();
    }

    private static boolean startsWith(byte[] request, String text) {
        byte[] start = text.getBytes(StandardCharsets.US_ASCII);
        return request.length >= start.length && Arrays.equals(request, 0, start.length, start, 0, start.length);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
