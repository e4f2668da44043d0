package org.prongsai.disclosure;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.prongsai.files.FileStore;
import org.prongsai.identity.Agency;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files as evidence, where an agency has no page for what an item asks.
@Service
public class FiledEvidence {
    private final Disclosures disclosures;
    private final Snapshots snapshots;
    private final FileStore files;

    FiledEvidence(Disclosures disclosures, Snapshots snapshots, FileStore files) {
        this.disclosures = disclosures;
        this.snapshots = snapshots;
        this.files = files;
    }

    /// Keeps a file as evidence of an item, behind what it has, and wants it to be looked at.
    ///
    /// @param request idempotency key, and the evidence's id
    /// @throws NoMove if the item is not being prepared
    @Transactional
    public void add(Agency agency, FiscalYear year, String code, GivenFile file, String note, UUID request) {
        keep(agency, year, code, file, note, request);
        snapshots.ask(agency.id(), year, code, Snapshot.Occasion.ASKED);
    }

    /// The same without looking.
    void keep(Agency agency, FiscalYear year, String code, GivenFile file, String note, UUID request) {
        String hash = files.keep(new ByteArrayInputStream(file.bytes()));
        disclosures.add(
                agency.id(),
                year,
                code,
                new Disclosures.Wish(EvidenceFiles.address(agency), note),
                file.held(hash),
                request);
    }
}
