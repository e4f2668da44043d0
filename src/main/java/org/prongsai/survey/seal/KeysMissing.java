package org.prongsai.survey.seal;

import java.nio.file.Path;

/// The folder of keys that nodes share is not here: nothing is opened until it is.
public final class KeysMissing extends RuntimeException {
    private static final long serialVersionUID = 1;

    KeysMissing(Path folder) {
        super("no folder of shared keys at " + folder + " (it holds a file named " + KeyFolder.MARK + ")");
    }
}
