package org.prongsai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// A TCP port of one of this machine's addresses.
public record TcpPort(InetAddress address, int number) {

    /// A port that nobody listens on at this moment, chosen by the system.
    public static TcpPort any(InetAddress address) {
        try (var socket = new ServerSocket(0, 1, address)) {
            return new TcpPort(address, socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + address, e);
        }
    }

    /// Whether one could listen on it at this moment.
    public boolean isFree() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, number), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
