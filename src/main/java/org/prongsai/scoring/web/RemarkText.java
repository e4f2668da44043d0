package org.prongsai.scoring.web;

import org.prongsai.scoring.sheet.SheetRemark;
import org.prongsai.web.Words;

/// What is said about a sheet, in words.
public final class RemarkText {
    private RemarkText() {}

    /// `remark` in one sentence, without its place.
    public static String of(SheetRemark remark, Words words) {
        return words.text(remark.messageKey(), remark.arguments().toArray());
    }
}
