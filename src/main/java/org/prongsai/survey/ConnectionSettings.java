package org.prongsai.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How many connections the narrow roles of surveys have, from `PRONGSAI_SURVEY_ISSUERS` and `PRONGSAI_SURVEY_BOXES`.
///
/// @param issuers of those who sign passes
/// @param boxes   of those who take answers
@Validated
@ConfigurationProperties("prongsai.survey")
record ConnectionSettings(
        @DefaultValue("4") @Min(1) @Max(200) int issuers,
        @DefaultValue("4") @Min(1) @Max(200) int boxes) {}
