package org.prongsai.fetcher;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.json.JsonMapper;

/// The lines that go in and out of the fetching process: JSON, one thing each.
final class FetchLine {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FetchLine() {}

    /// A question; its id names it among all.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "asked")
    @JsonSubTypes({@JsonSubTypes.Type(Fetch.class), @JsonSubTypes.Type(Look.class), @JsonSubTypes.Type(Picture.class)})
    sealed interface Asked {
        String id();
    }

    /// What is to be fetched.
    record Fetch(String id, String address) implements Asked {}

    /// A question over which the process may fall; it says when it begins with one.
    sealed interface Risky extends Asked {}

    /// What is to be looked into: a body that was kept, with what its server called it.
    record Look(String id, String sha256, String address, String type, String encoding) implements Risky {}

    /// What is to be pictured.
    record Picture(String id, String address) implements Risky {}

    /// What came of a question.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "told")
    @JsonSubTypes({
        @JsonSubTypes.Type(Came.class),
        @JsonSubTypes.Type(Begun.class),
        @JsonSubTypes.Type(Saw.class),
        @JsonSubTypes.Type(Took.class),
        @JsonSubTypes.Type(Lacks.class)
    })
    sealed interface Told {
        String id();
    }

    /// The answer to [Fetch].
    record Came(String id, Fetched fetched) implements Told {}

    /// Work on a [Risky] question has begun. No answer yet: should the process end now, it was this question.
    record Begun(String id) implements Told {}

    /// The answer to [Look].
    record Saw(String id, Seen seen) implements Told {}

    /// The answer to [Picture].
    record Took(String id, PagePicture picture) implements Told {}

    /// There is no such body.
    record Lacks(String id) implements Told {}

    static String of(Object thing) {
        return JSON.writeValueAsString(thing);
    }

    /// Reads a line.
    ///
    /// @throws JacksonException if it is none of this kind
    static <T> T read(String line, Class<T> kind) {
        return JSON.readValue(line, kind);
    }
}
