package org.prongsai.server;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.InetAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where the pages are offered and where data are kept. [Listener] and the data folder read them, since they are needed
/// before the application starts.
///
/// @param port    8080 or the next that is free where nobody says
/// @param address which only this machine reaches where nobody says
/// @param data    in the folder in which the program was started where nobody says
@Validated
@ConfigurationProperties("prongsai")
record ListenerSettings(
        @Min(0) @Max(65_535) @Nullable Integer port,
        @DefaultValue("127.0.0.1") InetAddress address,
        @DefaultValue("data") Path data) {}
