package org.prongsai.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs other programs of this machine.
final class Shell {
    private Shell() {}

    /// How a program ended and what it wrote, errors included.
    record Result(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    /// Runs `command` to its end; a program that is not there counts as one that failed.
    static Result run(List<String> command) throws InterruptedException {
        try {
            Process process = of(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Result(127, e.toString());
        }
    }

    /// A process with nothing of the caller's language settings, in which PostgreSQL would see locales that may be
    /// missing.
    static ProcessBuilder of(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("PG"));
        builder.environment().put("LANG", "C.UTF-8");
        return builder;
    }

    static void signal(String name, long pid) throws InterruptedException {
        run(List.of("sh", "-c", "kill -" + name + " " + pid));
    }

    static boolean has(String program) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
