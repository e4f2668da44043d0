package org.prongsai.database;

import java.io.IOException;
import org.prongsai.database.DataFolder.FolderLock;

/// A PostgreSQL that somebody else runs.
record ExternalDatabase(Coordinates coordinates, FolderLock lock) implements Database {

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
