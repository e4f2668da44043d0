package org.prongsai.national.dryrun;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.springframework.stereotype.Component;

/// The editions of dry runs as they were when they were tried; each is read once.
@Component
class TriedEditions {
    private final DryRunStore store;
    private final Map<String, Edition> byHash = new ConcurrentHashMap<>();

    TriedEditions(DryRunStore store) {
        this.store = store;
    }

    Edition of(DryRun one) {
        return byHash.computeIfAbsent(one.hash(), _ -> read(one));
    }

    private Edition read(DryRun one) {
        byte[] file = store.file(one.id()).getBytes(StandardCharsets.UTF_8);
        return switch (EditionFile.read(file, one.hash())) {
            case EditionFile.Reading.Sound(var edition) -> edition;
            case EditionFile.Reading.Faulty(var faults) ->
                throw new IllegalStateException("the edition of dry run " + one.id() + " is unsound: " + faults);
        };
    }
}
