package org.prongsai.fetcher;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The lines that go in and out of the fetching process: JSON, one thing each.
final class FetchLine {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FetchLine() {}

    /// What is to be fetched.
    ///
    /// @param id names it among all
    record Asked(String id, String address) {}

    /// What came of it.
    record Told(String id, Fetched fetched) {}

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
