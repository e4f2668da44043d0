package org.prongsai.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// LINE's Messaging API, from `PRONGSAI_LINE_TOKEN`; without a token nothing is sent to LINE.
///
/// @param token   the channel access token of the installation's official account
/// @param address of the API; another one in tests
@ConfigurationProperties("prongsai.line")
record LineSettings(
        @Nullable String token,
        @DefaultValue("https://api.line.me") URI address) {}
