package org.prongsai.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.prongsai.database.PrivateFile;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Keeps bytes in a bucket of an object store, under their hash.
///
/// What comes in is written aside first, since its name follows from all of it.
final class S3Store implements FileStore, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final Path aside;

    private S3Store(S3Client client, String bucket, String prefix, Path aside) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
        this.aside = aside;
    }

    /// @param aside folder for what is on its way
    static S3Store of(FileSettings.S3 settings, Path aside) throws IOException {
        var client = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .forcePathStyle(true)
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secret())))
                // every byte is held against its hash here; servers of other makers do not know these checksums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER))
                .build();
        return new S3Store(client, settings.bucket(), settings.prefix(), PrivateFile.folder(aside));
    }

    @Override
    public String keep(InputStream source) {
        try (Coming coming = Coming.of(source, aside)) {
            boolean kept = head(coming.hash())
                    .filter(head -> head.contentLength() == coming.size())
                    .isPresent();
            if (!kept) {
                ask(() -> client.putObject(
                        put -> put.bucket(bucket).key(key(coming.hash())), RequestBody.fromFile(coming.file())));
            }
            return coming.hash();
        } catch (IOException unfit) {
            throw new UncheckedIOException(unfit);
        }
    }

    @Override
    public Optional<InputStream> open(String hash) {
        String key = key(hash);
        return ask(() -> {
            try {
                return Optional.of(new VerifiedStream(
                        hash, client.getObject(get -> get.bucket(bucket).key(key))));
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    @Override
    public boolean has(String hash) {
        return head(hash).isPresent();
    }

    @Override
    public long size(String hash) {
        return head(hash)
                .orElseThrow(() -> new NoSuchElementException("nothing is kept under " + hash))
                .contentLength();
    }

    @Override
    public void forget(String hash) {
        String key = key(hash);
        ask(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }

    private Optional<HeadObjectResponse> head(String hash) {
        String key = key(hash);
        return ask(() -> {
            try {
                return Optional.of(client.headObject(head -> head.bucket(bucket).key(key)));
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException refused) {
            throw new UncheckedIOException(
                    new IOException("the object store failed: " + refused.getMessage(), refused));
        }
    }

    private String key(String hash) {
        return prefix + Sha256.checked(hash);
    }

    @Override
    public void close() {
        client.close();
    }
}
