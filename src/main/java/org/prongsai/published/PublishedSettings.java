package org.prongsai.published;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How what is public is read, from `PRONGSAI_PUBLISHED_READERS`.
///
/// @param readers connections to the database at most
@Validated
@ConfigurationProperties("prongsai.published")
record PublishedSettings(
        @DefaultValue("8") @Min(1) @Max(200) int readers) {}
