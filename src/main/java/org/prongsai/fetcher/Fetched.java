package org.prongsai.fetcher;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of fetching an address.
///
/// @param hops the addresses that were asked one after the other, the last one last; empty where none was
public record Fetched(List<Hop> hops, Outcome outcome) {
    public Fetched {
        hops = List.copyOf(hops);
    }

    /// Whether an encrypted page sent on to one that is not.
    public boolean isDowngraded() {
        for (int i = 1; i < hops.size(); i++) {
            if (hops.get(i - 1).address().startsWith("https:")
                    && hops.get(i).address().startsWith("http:")) {
                return true;
            }
        }
        return false;
    }

    /// An address that was asked.
    ///
    /// @param status      of HTTP; 0 where no answer came
    /// @param certificate SHA-256 of the server's certificate, in hex; null without encryption
    public record Hop(String address, int status, @Nullable String certificate, Instant at) {}

    /// A line of an answer's head.
    public record Header(String name, String value) {}

    /// How it ended.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "outcome")
    @JsonSubTypes({@JsonSubTypes.Type(Answered.class), @JsonSubTypes.Type(Failed.class)})
    public sealed interface Outcome {}

    /// The server answered; whatever it said.
    ///
    /// @param sha256 of the bytes as they came, in hex; they lie in the folder under this name
    /// @param bytes  how many
    public record Answered(int status, List<Header> headers, String sha256, long bytes) implements Outcome {
        public Answered {
            headers = List.copyOf(headers);
        }

        /// The first header of this name, in whatever case; empty text where there is none.
        public String header(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .findFirst()
                    .orElse("");
        }
    }

    /// Nothing was kept.
    public record Failed(Reason reason) implements Outcome {}

    /// Why nothing was kept. What a server said is never repeated, only one of these.
    public enum Reason {
        /// The address may not be fetched.
        ADDRESS,
        /// The name is not known.
        NAME_UNKNOWN,
        /// The name leads into somebody's own network.
        NOT_PUBLIC,
        /// Nobody listens there.
        CONNECTION_REFUSED,
        /// No connection within five seconds, or no end within thirty.
        TOO_SLOW,
        /// The encryption failed, or the certificate is not the server's.
        ENCRYPTION,
        /// More than five redirects.
        TOO_MANY_REDIRECTS,
        /// A redirect to an address that may not be fetched.
        REDIRECT,
        /// More than 20 MB.
        TOO_LARGE,
        /// A head of more than 32 KB.
        HEAD_TOO_LARGE,
        /// No HTTP, or broken off.
        PROTOCOL
    }
}
