package org.prongsai.web;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Shows how far a command is: one line that is drawn over on a terminal, a line for each tenth otherwise. Of any
/// number of
/// threads.
public final class ProgressLine {
    private static final int WIDTH = 40;
    private static final int TENTHS = 10;

    private final int all;
    private final Consumer<String> say;
    private final Words words;
    private final boolean terminal =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private final AtomicInteger done = new AtomicInteger();

    /// @param all how many steps there are
    /// @param say where lines go; see [#print]
    public ProgressLine(int all, Consumer<String> say, Words words) {
        this.all = all;
        this.say = say;
        this.words = words;
    }

    /// Writes lines; one that begins with a return is drawn over by the next.
    public static Consumer<String> print(PrintWriter out) {
        return line -> {
            if (line.startsWith("\r")) {
                out.print(line);
            } else {
                out.println(line);
            }
            out.flush();
        };
    }

    /// One more is done.
    public void step() {
        int now = done.incrementAndGet();
        if (terminal) {
            if (now * 100L / all != (now - 1) * 100L / all) {
                int filled = (int) ((long) now * WIDTH / all);
                String bar = "#".repeat(filled) + "·".repeat(WIDTH - filled);
                say.accept("\r[" + bar + "] " + words.count(now) + "/" + words.count(all));
            }
        } else if (now * (long) TENTHS / all != (now - 1) * (long) TENTHS / all) {
            say.accept(words.text("web.command.progress", words.count(now), words.count(all)));
        }
    }

    /// Leaves the line that was drawn over.
    public void end() {
        if (terminal) {
            say.accept("");
        }
    }
}
