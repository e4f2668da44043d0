package org.prongsai.survey.origin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// From what pace on a network pays for what it asks, from `PRONGSAI_SURVEY_FREELY` and `PRONGSAI_SURVEY_WRONG`.
///
/// A whole ministry sits behind one address. So nobody is turned away by these: answers beyond `freely` cost work, or
/// some waiting.
///
/// @param freely answers a minute by the link of one survey that a network sends as it likes
/// @param wrong  secrets that are no invitation, a minute from one network
@Validated
@ConfigurationProperties("prongsai.survey")
record LimitSettings(
        @DefaultValue("120") @Min(1) @Max(1_000_000) int freely,
        @DefaultValue("60") @Min(1) @Max(1_000_000) int wrong) {}
