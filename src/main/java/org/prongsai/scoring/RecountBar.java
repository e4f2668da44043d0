package org.prongsai.scoring;

import java.io.Console;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.prongsai.web.Words;

/// Shows how far a recount is: one line that is drawn over on a terminal, a line for each tenth otherwise.
final class RecountBar {
    private static final int WIDTH = 40;
    private static final int TENTHS = 10;

    private final int all;
    private final RecountCommand.Lines lines;
    private final Words words;
    private final boolean terminal =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private final AtomicInteger done = new AtomicInteger();

    RecountBar(int all, RecountCommand.Lines lines, Words words) {
        this.all = all;
        this.lines = lines;
        this.words = words;
    }

    void step() {
        int now = done.incrementAndGet();
        if (terminal) {
            if (now * 100L / all != (now - 1) * 100L / all) {
                int filled = (int) ((long) now * WIDTH / all);
                String bar = "#".repeat(filled) + "·".repeat(WIDTH - filled);
                lines.say("\r[" + bar + "] " + words.count(now) + "/" + words.count(all), false);
            }
        } else if (now * (long) TENTHS / all != (now - 1) * (long) TENTHS / all) {
            lines.say(words.text("scoring.recount.progress", words.count(now), words.count(all)), false);
        }
    }

    void end() {
        if (terminal) {
            lines.say("", false);
        }
    }
}
