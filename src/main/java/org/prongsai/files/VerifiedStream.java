package org.prongsai.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Objects;

/// Reads what is kept under a hash and gives its last bytes out only when all of them have this hash.
///
/// It reads one block ahead. So whoever gets the end has got what was kept, and a file that is damaged
/// breaks off with [DamagedFile]; one that is no longer than a block before its first byte.
final class VerifiedStream extends InputStream {
    static final int BLOCK = 1 << 16;

    private final String hash;
    private final InputStream kept;
    private final MessageDigest digest = Sha256.digest();
    private byte[] block = new byte[BLOCK];
    private byte[] ahead = new byte[BLOCK];
    private int at;
    private int filled;
    private int next;
    private boolean begun;
    private boolean ended;
    private boolean damaged;

    /// @param kept closed with this
    VerifiedStream(String hash, InputStream kept) {
        this.hash = hash;
        this.kept = kept;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : block[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int given = Math.min(length, filled - at);
        System.arraycopy(block, at, into, offset, given);
        at += given;
        return given;
    }

    /// Whether there is no more; turns to the next block if this one is used up.
    private boolean isAtEnd() throws IOException {
        if (damaged) {
            throw new DamagedFile(hash);
        }
        if (!begun) {
            begun = true;
            readAhead();
        }
        if (at == filled && next > 0) {
            byte[] used = block;
            block = ahead;
            ahead = used;
            filled = next;
            at = 0;
            readAhead();
        }
        return at == filled;
    }

    private void readAhead() throws IOException {
        next = 0;
        if (ended) {
            return;
        }
        next = kept.readNBytes(ahead, 0, BLOCK);
        digest.update(ahead, 0, next);
        ended = next < BLOCK;
        if (ended && !Sha256.of(digest).equals(hash)) {
            damaged = true; // nor is what was read before given out
            throw new DamagedFile(hash);
        }
    }

    @Override
    public void close() throws IOException {
        kept.close();
    }
}
