package org.prongsai.database;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Where the keys lie that seal secrets in the database, from `PRONGSAI_SECRETS_FOLDER`.
///
/// @param folder private to the program; nodes of one installation have it in common
@Validated
@ConfigurationProperties("prongsai.secrets")
record SecretSettings(@NotNull Path folder) {}
