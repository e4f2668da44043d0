package org.prongsai.disclosure.web;

import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.HeldFile;
import org.prongsai.files.FileAddresses;
import org.springframework.stereotype.Component;

/// Where those who work on an item open its evidence. A file has its public address only once the item was entered;
/// they
/// see it before.
@Component
class EvidenceLinks {
    private final FileAddresses files;

    EvidenceLinks(FileAddresses files) {
        this.files = files;
    }

    String href(Evidence one) {
        HeldFile file = one.file();
        return file == null || file.live() ? one.address() : files.download(file.sha256(), file.name(), file.type());
    }

    /// What the link says.
    static String label(Evidence one) {
        HeldFile file = one.file();
        return file == null || file.live() ? one.address() : file.name();
    }
}
