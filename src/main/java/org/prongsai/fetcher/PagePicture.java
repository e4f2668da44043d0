package org.prongsai.fetcher;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// What came of picturing a page: how a browser shows it.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "picture")
@JsonSubTypes({@JsonSubTypes.Type(PagePicture.Taken.class), @JsonSubTypes.Type(PagePicture.Missing.class)})
public sealed interface PagePicture {

    /// Both lie in the folder under the SHA-256 of their bytes, in hex.
    ///
    /// @param png the page as a screen shows it, 1,280 px wide, at most 5,000 px of its height
    /// @param pdf the page as it is printed; null where that is larger than is kept
    record Taken(String png, @Nullable String pdf) implements PagePicture {}

    /// There is no picture.
    record Missing(Reason reason) implements PagePicture {}

    /// Why there is no picture.
    enum Reason {
        /// The address may not be fetched.
        ADDRESS,
        /// No browser is installed where pages are fetched.
        NO_BROWSER,
        /// The browser could not be started, or fell over the page.
        BROWSER,
        /// The server gave no page: nobody there, a download, or more than is let through.
        NO_PAGE,
        /// Not done in time.
        TOO_SLOW,
        /// The picture is larger than is kept.
        TOO_LARGE
    }
}
