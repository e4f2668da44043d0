package org.prongsai.report.office;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Checkpoint;
import org.prongsai.audit.Checkpoints;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.report.Contents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells anyone who has a paper's code what was issued under it.
@Service
public class Verifications {
    private final Agencies agencies;
    private final IssuedStore papers;
    private final DraftStore drafts;
    private final Contents contents;
    private final Checkpoints checkpoints;
    private final TransactionTemplate reading;

    Verifications(
            Agencies agencies,
            IssuedStore papers,
            DraftStore drafts,
            Contents contents,
            Checkpoints checkpoints,
            TransactionTemplate reading) {
        this.agencies = agencies;
        this.papers = papers;
        this.drafts = drafts;
        this.contents = contents;
        this.checkpoints = checkpoints;
        this.reading = reading;
    }

    /// What is known of a code.
    ///
    /// @param paper null for a draft that was printed and not issued
    /// @param newer the code of the paper that corrects it
    /// @param checkpoint the newest signed statement of the trail
    public record Verification(
            Agency agency,
            @Nullable IssuedPaper paper,
            @Nullable String newer,
            @Nullable Checkpoint checkpoint) {

        /// Whether everybody may read it.
        public boolean isPublished() {
            return paper != null && paper.kind().isForPublication() && paper.state() != IssuedPaper.State.WITHDRAWN;
        }
    }

    /// Looks a code up; nothing for what is none of any agency's.
    public Optional<Verification> find(String typed) {
        return VerifyCode.read(typed)
                .flatMap(code -> agencies.find(code.agency())
                        .flatMap(agency -> new Tenant(agency.id().value())
                                .<Optional<Verification>, RuntimeException>call(() -> within(agency, code.text()))));
    }

    /// The PDF of a paper that was made for the website, as long as it was not withdrawn.
    public Optional<byte[]> published(String typed) {
        return find(typed)
                .filter(found -> found.paper() != null && found.isPublished())
                .flatMap(found -> new Tenant(found.agency().id().value())
                        .<Optional<byte[]>, RuntimeException>call(
                                () -> Optional.ofNullable(reading.execute(_ -> file(found.agency(), found.paper())))));
    }

    private byte @Nullable [] file(Agency agency, @Nullable IssuedPaper paper) {
        return paper == null ? null : contents.find(agency.id(), paper.pdf()).orElse(null);
    }

    private Optional<Verification> within(Agency agency, String code) {
        return Optional.ofNullable(reading.execute(_ -> {
            IssuedPaper paper = papers.byCode(agency.id(), code).orElse(null);
            if (paper == null && drafts.byCode(agency.id(), code).isEmpty()) {
                return null;
            }
            return new Verification(
                    agency, paper, newer(agency, paper), checkpoints.newest().orElse(null));
        }));
    }

    private @Nullable String newer(Agency agency, @Nullable IssuedPaper paper) {
        return paper == null || paper.corrected() == null
                ? null
                : papers.find(agency.id(), paper.corrected())
                        .map(IssuedPaper::code)
                        .orElse(null);
    }
}
