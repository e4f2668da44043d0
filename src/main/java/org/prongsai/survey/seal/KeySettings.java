package org.prongsai.survey.seal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where private keys lie, from `PRONGSAI_KEYS_FOLDER` and so on.
///
/// @param folder keeps them
/// @param shared whether several nodes have this folder in common; then nobody makes it, and a file named `shared` must
///               lie in it, so that a node whose share is not mounted never makes keys that no other finds
/// @param ready  how many keys at least lie ready for surveys that open
@Validated
@ConfigurationProperties("prongsai.keys")
record KeySettings(
        @NotNull Path folder,
        @DefaultValue("false") boolean shared,
        @DefaultValue("8") @Min(0) @Max(50_000) int ready) {}
