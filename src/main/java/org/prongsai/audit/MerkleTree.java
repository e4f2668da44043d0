package org.prongsai.audit;

import java.util.ArrayList;
import java.util.List;

/// A tree of hashes as in RFC 6962, section 2.1: leaves begin with 0x00, nodes with 0x01.
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<List<Hash>> levels = new ArrayList<>();

    /// @param leaves in their order; what they hold, not yet hashed
    public MerkleTree(List<byte[]> leaves) {
        List<Hash> level = leaves.stream().map(MerkleTree::leaf).toList();
        levels.add(level);
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    static Hash leaf(byte[] content) {
        return Hash.sha256(LEAF, content);
    }

    private static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left.bytes(), right.bytes());
    }

    /// Pairs from the left; one that is left over moves up as it is, which gives the tree of RFC 6962.
    private static List<Hash> above(List<Hash> level) {
        var above = new ArrayList<Hash>((level.size() + 1) / 2);
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    /// The hash over all leaves.
    public Hash root() {
        List<Hash> top = levels.getLast();
        return top.isEmpty() ? Hash.sha256() : top.getFirst();
    }

    /// The hashes that lead from the leaf at `index` to the root, from below.
    List<Hash> path(int index) {
        var path = new ArrayList<Hash>();
        int at = index;
        for (List<Hash> level : levels.subList(0, levels.size() - 1)) {
            int sibling = at ^ 1;
            if (sibling < level.size()) {
                path.add(level.get(sibling));
            }
            at >>= 1;
        }
        return path;
    }

    /// The root to which `path` leads from `leaf`, the hash of the leaf at `index` of `size`; nothing if the path has
    /// another length than such a tree gives.
    static Hash rootBy(List<Hash> path, Hash leaf, long index, long size) {
        long at = index;
        long last = size - 1;
        Hash root = leaf;
        int used = 0;
        if (index < 0 || index > last) {
            return Hash.NONE;
        }
        while (last > 0) {
            boolean left = (at & 1) == 1;
            if (left || at < last) {
                if (used == path.size()) {
                    return Hash.NONE;
                }
                Hash sibling = path.get(used++);
                root = left ? node(sibling, root) : node(root, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return used == path.size() ? root : Hash.NONE;
    }
}
