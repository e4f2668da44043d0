package org.prongsai.national.country;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/// How many made-up agencies the sample country has, from `PRONGSAI_SAMPLES_AGENCIES`.
///
/// @param agencies 160 are so many that every province has one; 0 for none
@Validated
@ConfigurationProperties("prongsai")
record SampleSettings(
        @Name("samples.agencies") @DefaultValue("160") @Min(0) @Max(20_000) int agencies) {}
