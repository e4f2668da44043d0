package org.prongsai.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people come in.
///
/// @param samples whether sample data is loaded, and with it posts that sign in without any proof
@ConfigurationProperties("prongsai")
public record IdentitySettings(@DefaultValue("true") boolean samples) {}
