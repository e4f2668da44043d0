package org.prongsai.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.StartRefused;
import org.prongsai.database.TcpPort;

/// Where the pages are offered.
///
/// @param asked the port that was wanted; `port` is another if that one was taken
record Listener(InetAddress address, int asked, int port) {
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;
    private static final int NEIGHBOURS = 20;

    /// The port and address that the command line or the environment asks for.
    ///
    /// An address that is not asked for is the loopback one, which only this machine reaches.
    /// A port that is asked for is that port or none; without one it is 8080 or the next that is free.
    static Listener choose(@Nullable Integer port, Map<String, String> environment) {
        InetAddress address = address(environment.getOrDefault("PRONGSAI_ADDRESS", "127.0.0.1"));
        var asked = Optional.ofNullable(port)
                .or(() -> Optional.ofNullable(environment.get("PRONGSAI_PORT")).map(Listener::number));
        return asked.map(it -> exactly(address, it)).orElseGet(() -> near(address));
    }

    private static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new StartRefused(
                    "ไม่รู้จักที่อยู่ใน PRONGSAI_ADDRESS", "PRONGSAI_ADDRESS is no address of this machine: " + name);
        }
    }

    private static int number(String port) {
        try {
            return Integer.parseInt(port.strip());
        } catch (NumberFormatException e) {
            throw new StartRefused("PRONGSAI_PORT ต้องเป็นตัวเลข", "PRONGSAI_PORT is not a number: " + port);
        }
    }

    private static Listener exactly(InetAddress address, int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new StartRefused(
                    "พอร์ตต้องอยู่ระหว่าง 0 ถึง " + LAST_PORT, "A port is a number up to " + LAST_PORT + ".");
        }
        if (port != 0 && !new TcpPort(address, port).isFree()) {
            throw new StartRefused(
                    "พอร์ต " + port + " มีโปรแกรมอื่นใช้อยู่",
                    "Port " + port + " of " + address.getHostAddress()
                            + " is taken or not allowed. Choose another with --port.");
        }
        return new Listener(address, port, port);
    }

    private static Listener near(InetAddress address) {
        int free = IntStream.range(DEFAULT_PORT, DEFAULT_PORT + NEIGHBOURS)
                .filter(it -> new TcpPort(address, it).isFree())
                .findFirst()
                .orElseGet(() -> TcpPort.any(address).number());
        return new Listener(address, DEFAULT_PORT, free);
    }

    boolean moved() {
        return port != asked;
    }

    /// The address to type into a browser on this machine.
    URI page(String actualPort) {
        boolean local = address.isLoopbackAddress() || address.isAnyLocalAddress();
        return URI.create("http://" + (local ? "localhost" : address.getHostAddress()) + ":" + actualPort);
    }
}
