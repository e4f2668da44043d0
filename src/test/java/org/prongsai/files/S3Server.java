package org.prongsai.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// A server that speaks S3 (S3Proxy), in a process of its own, which keeps its buckets in a folder.
final class S3Server implements AutoCloseable {
    static final String ACCOUNT = "prongsai";
    static final String SECRET = "a-secret-of-the-tests";
    /// The build writes it; its libraries never meet ours.
    private static final Path CLASSES = Path.of("target", "s3-server.classpath");

    private final Process process;
    private final URI endpoint;

    private S3Server(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /// Starts one with the empty bucket `bucket`.
    static S3Server start(Path folder, String bucket) throws IOException, InterruptedException {
        assumeTrue(Files.exists(CLASSES), "the build has not found the S3 server yet: run the tests by Maven");
        Files.createDirectories(folder.resolve("buckets").resolve(bucket));
        URI endpoint = URI.create("http://127.0.0.1:" + freePort());
        Path settings = Files.writeString(
                folder.resolve("s3.properties"), """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(endpoint, ACCOUNT, SECRET, folder.resolve("buckets")));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-DLOG_LEVEL=error",
                        "-cp",
                        Files.readString(CLASSES).strip(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3.log").toFile())
                .start();
        var server = new S3Server(process, endpoint);
        server.awaitAnswer();
        return server;
    }

    URI endpoint() {
        return endpoint;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws InterruptedException {
        while (process.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort())) {
                OutputStream out = socket.getOutputStream();
                out.write("GET / HTTP/1.0\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                if (socket.getInputStream().read() >= 0) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("the S3 server ended");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
