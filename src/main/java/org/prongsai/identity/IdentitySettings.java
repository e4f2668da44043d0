package org.prongsai.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people come in.
///
/// @param letterValidity    how long the code of a printed letter is good
/// @param secondFactorGrace how long whoever does more than read may sign in by one factor alone
/// @param samples whether sample data is loaded, and with it posts that sign in without any proof
@ConfigurationProperties("prongsai")
public record IdentitySettings(
        @DefaultValue("true") boolean samples,
        @DefaultValue("14d") Duration letterValidity,
        @DefaultValue("14d") Duration secondFactorGrace) {}
