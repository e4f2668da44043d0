package org.prongsai.web.search;

import java.util.Optional;
import org.prongsai.web.FrameParts;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// The search box of the frame.
@Component
class SearchParts implements FrameParts {
    @Override
    public Optional<String> search(Visit visit) {
        return Optional.of(SearchController.PATH);
    }
}
