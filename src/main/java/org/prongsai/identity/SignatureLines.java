package org.prongsai.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines under a signature that say in which post someone signs. They are Thai in every language, since
/// official
/// papers are.
public final class SignatureLines {
    private SignatureLines() {}

    /// Under the signature and the name: the signer's own post, how he acts, and the post that is acted in;
    /// for the
    /// holder of a post, that post alone.
    ///
    /// @param own  title of the signer's own post; null if he has none
    /// @param post title of the post in which he signs
    public static List<String> of(HoldingKind kind, @Nullable String own, String post) {
        return switch (kind) {
            case HOLDER -> List.of(post);
            case ACTING_FOR -> acting("รักษาราชการแทน", own, post);
            case ON_BEHALF_OF -> acting("ปฏิบัติราชการแทน", own, post);
            case CARETAKER -> acting("รักษาการในตำแหน่ง", own, post);
        };
    }

    private static List<String> acting(String manner, @Nullable String own, String post) {
        return own == null ? List.of(manner, post) : List.of(own, manner, post);
    }
}
