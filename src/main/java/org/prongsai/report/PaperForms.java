package org.prongsai.report;

import java.util.Optional;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PictureFile;
import org.springframework.stereotype.Component;

/// Lays manuscripts out as the office's rules ask of their form.
@Component
public class PaperForms {
    /// The paper of a manuscript.
    ///
    /// @param crest of the agency; a plain frame stands where there is none
    public Paper paper(Manuscript manuscript, Optional<PictureFile> crest) {
        throw new UnsupportedOperationException(manuscript.title() + crest.isPresent());
    }
}
