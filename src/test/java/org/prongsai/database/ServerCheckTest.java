package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class ServerCheckTest {

    @Test
    void acceptsPostgres15AndNewer() {
        assertThatCode(() -> ServerCheck.refuseOlder("15.0", 15)).doesNotThrowAnyException();
        assertThatCode(() -> ServerCheck.check(TestDatabase.create())).doesNotThrowAnyException();
    }

    @Test
    void refusesPostgres14() {
        assertThatThrownBy(() -> ServerCheck.refuseOlder("14.19", 14))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 15 or newer is needed")
                .hasMessageContaining("14.19");
    }

    @Test
    void refusesADatabaseThatCannotHoldThai() {
        assertThatThrownBy(() -> ServerCheck.refuseEncoding("SQL_ASCII"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SQL_ASCII");
    }

    @Test
    void saysWhichServerDoesNotAnswer() {
        int port = TcpPort.any(InetAddress.getLoopbackAddress()).number();
        var nowhere = new Coordinates("jdbc:postgresql://127.0.0.1:" + port + "/x", "u", "p");
        assertThatThrownBy(() -> ServerCheck.check(nowhere))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("127.0.0.1:" + port);
    }
}
