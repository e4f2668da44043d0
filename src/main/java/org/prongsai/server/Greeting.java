package org.prongsai.server;

import java.net.URI;
import org.prongsai.database.DataFolder;

/// What the person who started the program reads in the terminal.
final class Greeting {
    private Greeting() {}

    static String of(URI address, DataFolder folder, Listener listener) {
        String moved = listener.moved() ? """

                  พอร์ต %1$d มีโปรแกรมอื่นใช้อยู่ จึงเปิดที่พอร์ต %2$d แทน
                  Port %1$d is taken by another program, so this is port %2$d.
                """.formatted(listener.asked(), listener.port()) : "";
        return """

                  โปร่งใสพร้อมใช้งานแล้ว · Prongsai is running

                    เปิดเบราว์เซอร์ที่ · Open        %s
                    ข้อมูลเก็บที่ · Data kept in     %s
                    หยุดโดยกด · Stop with           Ctrl-C
                """.formatted(address, folder.path()) + moved;
    }

    /// For a node that takes answers only.
    static String ofAnswers(URI address) {
        return """

                  พร้อมรับคำตอบแบบสำรวจ · Taking answers to surveys

                    เปิดพอร์ตที่ · Listening at      %s
                    หยุดโดยกด · Stop with           Ctrl-C
                """.formatted(address);
    }
}
