package org.prongsai.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Hash;
import org.prongsai.audit.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pictures by which agencies are known (ตราสัญลักษณ์). What is done must run for the agency, as the current
/// tenant.
@Service
public class Crests {
    private final CrestStore store;
    private final Trail trail;
    private final Clock clock;

    Crests(CrestStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// Why a file becomes no crest.
    public enum Fault {
        EMPTY,
        /// More than 1 MB.
        TOO_LARGE,
        /// SVG or another text, which could carry a script.
        DRAWING,
        /// Neither PNG nor JPEG.
        NO_PICTURE,
        /// It says that it is a picture and cannot be read.
        BROKEN,
        /// A side of more than 2,000.
        TOO_MANY_PIXELS,
        /// A side of less than 16.
        TOO_FEW_PIXELS
    }

    /// The hash of the crest that is shown, which stands in its address; nothing where there is none.
    @Transactional(readOnly = true)
    public Optional<String> hash(UUID agency) {
        return store.hash(agency);
    }

    /// The PNG of this hash.
    @Transactional(readOnly = true)
    public Optional<byte[]> picture(UUID agency, String hash) {
        return store.picture(agency, hash);
    }

    /// Whether there is a crest that [#restore] would put back.
    @Transactional(readOnly = true)
    public boolean hasFormer(UUID agency) {
        return store.former(agency).isPresent();
    }

    /// Shows the picture of `file` from now on, scaled down and drawn anew.
    ///
    /// @return why it is refused, if it is
    @Transactional
    public Optional<Fault> keep(UUID agency, byte[] file) {
        return switch (CrestPicture.read(file)) {
            case CrestPicture.Reading.Refused(var fault) -> Optional.of(fault);
            case CrestPicture.Reading.Read read -> {
                show(agency, CrestPicture.png(read.image()));
                log("identity.log.crest.kept", agency);
                yield Optional.empty();
            }
        };
    }

    /// Shows no crest any more; [#restore] undoes it.
    @Transactional
    public void remove(UUID agency) {
        if (store.remove(agency, clock.instant())) {
            log("identity.log.crest.removed", agency);
        }
    }

    /// Puts back the crest that was shown before, in the place of the present one.
    @Transactional
    public void restore(UUID agency) {
        store.former(agency).ifPresent(former -> {
            store.remove(agency, clock.instant());
            store.show(agency, former);
            log("identity.log.crest.restored", agency);
        });
    }

    /// Shows a drawn emblem, unless the agency ever had a crest.
    @Transactional
    void begin(UUID agency, byte[] png) {
        if (!store.isKnown(agency)) {
            show(agency, png);
        }
    }

    private void show(UUID agency, byte[] png) {
        store.remove(agency, clock.instant());
        store.forget(agency);
        store.add(agency, png, Hash.sha256(png).hex(), clock.instant());
    }

    private void log(String action, UUID agency) {
        trail.append(Act.of(action, Act.subject("identity.log.agency", agency.toString())));
    }
}
