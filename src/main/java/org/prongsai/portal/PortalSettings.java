package org.prongsai.portal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// What the public site may cost, from `PRONGSAI_PORTAL_ROOM` and `PRONGSAI_PORTAL_REQUESTS`.
///
/// @param room     memory for answers that are kept
/// @param requests for data that one network sends a minute
@Validated
@ConfigurationProperties("prongsai.portal")
record PortalSettings(
        @DefaultValue("192MB") DataSize room,
        @DefaultValue("600") @Min(1) @Max(1_000_000) int requests) {}
