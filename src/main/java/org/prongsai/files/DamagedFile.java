package org.prongsai.files;

import java.io.IOException;

/// What is kept under a hash has another one by now: a disk failed, or someone changed it.
public final class DamagedFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final String hash;

    DamagedFile(String hash) {
        super("what is kept under " + hash + " is damaged");
        this.hash = hash;
    }

    /// Under which it was kept.
    public String hash() {
        return hash;
    }
}
