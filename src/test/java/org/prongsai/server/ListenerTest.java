package org.prongsai.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.database.StartRefused;
import org.prongsai.database.TcpPort;

class ListenerTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void onlyThisMachineReachesItUnlessAsked() {
        assertThat(Listener.choose(0, Map.of()).address().isLoopbackAddress()).isTrue();
        assertThat(Listener.choose(0, Map.of("PRONGSAI_ADDRESS", "0.0.0.0"))
                        .address()
                        .isAnyLocalAddress())
                .isTrue();
    }

    @Test
    void theCommandLineWinsOverTheEnvironment() {
        int first = TcpPort.any(LOOPBACK).number();
        int second = TcpPort.any(LOOPBACK).number();
        var environment = Map.of("PRONGSAI_PORT", Integer.toString(first));
        assertThat(Listener.choose(null, environment).port()).isEqualTo(first);
        assertThat(Listener.choose(second, environment).port()).isEqualTo(second);
    }

    @Test
    void aTakenPortThatWasAskedForIsRefused() throws IOException {
        try (var taken = new ServerSocket(0, 1, LOOPBACK)) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Listener.choose(port, Map.of()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + port);
        }
    }

    @Test
    void aTakenDefaultPortMovesAndSaysSo() throws IOException {
        try (var taken = new ServerSocket()) {
            if (new TcpPort(LOOPBACK, 8080).isFree()) {
                taken.bind(new InetSocketAddress(LOOPBACK, 8080));
            }
            var listener = Listener.choose(null, Map.of());
            assertThat(listener.port()).isNotEqualTo(8080);
            assertThat(listener.moved()).isTrue();
        }
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThatThrownBy(() -> Listener.choose(null, Map.of("PRONGSAI_PORT", "http")))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> Listener.choose(70_000, Map.of())).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> Listener.choose(0, Map.of("PRONGSAI_ADDRESS", "no such address")))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void pagesAreCalledByANameThatABrowserTrusts() {
        assertThat(new Listener(LOOPBACK, 0, 0).page("8080")).isEqualTo(URI.create("http://localhost:8080"));
    }
}
