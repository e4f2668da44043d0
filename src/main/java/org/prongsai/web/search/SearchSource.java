package org.prongsai.web.search;

import java.util.List;
import org.prongsai.web.Visit;

/// What a module lets people search; a bean of each module that has something.
public interface SearchSource {
    /// The most that a source gives.
    int MOST = 20;

    /// The key of the heading above its hits.
    String heading();

    /// Where it stands among the others; what people look for most comes first.
    int order();

    /// What the reader of `visit` may see and what has all words of `query`, the best first, at most [#MOST].
    List<Hit> find(Query query, Visit visit);

    /// Something that was found.
    ///
    /// @param note what it is, or where it belongs; may be empty
    /// @param href the page that shows it
    record Hit(String title, String note, String href) {}
}
