package org.prongsai.web;

/// What seals the drafts of one person in his browser; given out on his own pages only and kept nowhere.
///
/// @param owner tells his drafts from those of others who use the browser; says nothing of who he is
/// @param key   32 bytes in Base64
public record DraftKey(String owner, String key) {
    @Override
    public String toString() {
        return "DraftKey[…]";
    }
}
