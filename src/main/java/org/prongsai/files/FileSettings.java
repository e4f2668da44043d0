package org.prongsai.files;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where files are kept, from `PRONGSAI_FILES_FOLDER` or from `PRONGSAI_FILES_S3_BUCKET` and so on.
///
/// @param folder keeps them; with an object store, only those that are on their way
/// @param s3     the object store; null for the folder
@Validated
@ConfigurationProperties("prongsai.files")
record FileSettings(@NotNull Path folder, @Valid @Nullable S3 s3) {

    /// An object store that speaks S3.
    ///
    /// @param endpoint  its address, of which buckets are the first part of the path
    /// @param region    as it signs; most servers of one's own take any
    /// @param accessKey name of the account
    /// @param secretKey file that holds the account's secret, and nothing else
    /// @param prefix    what the names of our objects begin with
    record S3(
            @NotNull URI endpoint,
            @NotBlank String bucket,
            @DefaultValue("us-east-1") @NotBlank String region,
            @NotBlank String accessKey,
            @NotNull Path secretKey,
            @DefaultValue("") String prefix) {
        /// The account's secret.
        String secret() {
            try {
                return Files.readString(secretKey).strip();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
