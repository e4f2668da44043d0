package org.prongsai.survey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The proxy as `docs/nginx.conf` sets it up, without its certificate, before a program of the tests.
final class Nginx implements AutoCloseable {
    private static final Path EXAMPLE = Path.of("docs/nginx.conf");

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    static Optional<Path> installed() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx", "/usr/local/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Starts it at `port`.
    ///
    /// @param folder into which it writes everything that it writes
    /// @param behind port of the program
    static Nginx start(Path programs, Path folder, int port, int plain, int behind) throws IOException {
        Files.createDirectories(folder);
        String example = Files.readString(EXAMPLE)
                .replaceAll("(?m)^ *ssl_.*\n", "")
                .replace("listen 443 ssl", "listen 127.0.0.1:" + port)
                .replace("listen 80", "listen 127.0.0.1:" + plain)
                .replace("127.0.0.1:8080", "127.0.0.1:" + behind)
                .replace("ita.example.go.th", "localhost");
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, """
                pid %1$s/nginx.pid;
                error_log %1$s/error.log info;
                events {}
                http {
                access_log %1$s/access.log;
                client_body_temp_path %1$s/bodies;
                proxy_temp_path %1$s/answers;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                %2$s
                }
                """.formatted(folder, example));
        var nginx = new Nginx(new ProcessBuilder(
                        programs.toString(), "-p", folder.toString(), "-c", file.toString(), "-g", "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile())
                .start());
        await().atMost(Duration.ofSeconds(30)).until(() -> nginx.answers(port) || !nginx.process.isAlive());
        if (!nginx.process.isAlive()) {
            throw new IOException(Files.readString(folder.resolve("said.log")));
        }
        return nginx;
    }

    private boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
