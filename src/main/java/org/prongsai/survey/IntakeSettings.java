package org.prongsai.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How many answers are taken in at a time, from `PRONGSAI_SURVEY_WRITERS` and so on.
///
/// @param writers threads that keep answers, each with a connection of its own
/// @param batch   answers that share one commit at most
/// @param waiting answers that wait for a commit; who comes beyond them is asked to come again
@Validated
@ConfigurationProperties("prongsai.survey")
record IntakeSettings(
        @DefaultValue("2") @Min(1) @Max(64) int writers,
        @DefaultValue("256") @Min(1) @Max(4096) int batch,
        @DefaultValue("4096") @Min(1) @Max(65_536) int waiting) {}
