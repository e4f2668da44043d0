package org.prongsai.fetcher;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the fetching process is started, from `PRONGSAI_FETCHER_FOLDER` and so on.
///
/// @param folder   where it lays what it fetched; nothing of value is kept there
/// @param chromium the browser that pictures pages; without it there are no pictures
/// @param workers  pages that are fetched at a time
/// @param through  words of a command that starts it, such as `sudo,-n,-u,fetcher,--` for a user of its own
@Validated
@ConfigurationProperties("prongsai.fetcher")
record FetcherSettings(
        Path folder,
        @DefaultValue("/usr/bin/chromium") Path chromium,
        @DefaultValue("16") @Min(1) @Max(256) int workers,
        @DefaultValue List<String> through) {
    FetcherSettings {
        through = List.copyOf(through);
    }

    /// Starts the running program's own Java and classes, with little memory.
    ///
    /// @param main the class whose command line knows `fetcher`
    List<String> command(Class<?> main) {
        var command = new ArrayList<>(through);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto"));
        String classes = System.getProperty("java.class.path");
        if (classes.endsWith(".jar") && classes.indexOf(File.pathSeparatorChar) < 0) {
            command.addAll(List.of("-jar", classes));
        } else {
            command.addAll(List.of("-cp", classes, main.getName()));
        }
        command.addAll(List.of("fetcher", "--into", folder.toAbsolutePath().toString()));
        command.addAll(List.of("--chromium", chromium.toString(), "--workers", Integer.toString(workers)));
        return List.copyOf(command);
    }
}
