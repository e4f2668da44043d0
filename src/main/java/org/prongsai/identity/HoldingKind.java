package org.prongsai.identity;

/// In what manner someone holds a post.
///
/// Source: พระราชบัญญัติระเบียบบริหารราชการแผ่นดิน พ.ศ. 2534, sections 38 and 41–50, for the first two ways of
/// acting;
/// พระราชบัญญัติระเบียบข้าราชการพลเรือน พ.ศ. 2551, section 68, for the third.
public enum HoldingKind {
    /// ผู้ดำรงตำแหน่ง: the post is his own.
    HOLDER,
    /// รักษาราชการแทน: for a holder who is away, or until there is one.
    ACTING_FOR,
    /// ปฏิบัติราชการแทน: does part of the holder's work, which that holder gave to him.
    ON_BEHALF_OF,
    /// รักษาการในตำแหน่ง: takes care of a post without a holder.
    CARETAKER;

    /// Whether he acts in a post that is not his own.
    public boolean isActing() {
        return this != HOLDER;
    }
}
