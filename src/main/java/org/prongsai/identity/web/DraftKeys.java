package org.prongsai.identity.web;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.database.SecretBox;
import org.prongsai.web.DraftKey;
import org.prongsai.web.FrameParts;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// Derives for each person the key of the drafts in his browser: the same on every page and every server, for nobody
/// else,
/// and stored nowhere.
@Component
class DraftKeys implements FrameParts {
    private static final int OWNER_BYTES = 8;
    private static final int KEY_BYTES = 32;

    private final SecretBox secrets;

    DraftKeys(SecretBox secrets) {
        this.secrets = secrets;
    }

    @Override
    public Optional<DraftKey> draftKey(Visit visit) {
        return visit.visitor().map(visitor -> of(visitor.person()));
    }

    private DraftKey of(UUID person) {
        return new DraftKey(
                HexFormat.of().formatHex(secrets.derive("owner of drafts " + person, OWNER_BYTES)),
                Base64.getEncoder().encodeToString(secrets.derive("key of drafts " + person, KEY_BYTES)));
    }
}
