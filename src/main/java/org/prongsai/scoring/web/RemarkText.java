package org.prongsai.scoring.web;

import org.prongsai.scoring.sheet.SheetRemark;
import org.prongsai.web.Words;

/// What is said about a sheet, in words.
final class RemarkText {
    private RemarkText() {}

    static String of(SheetRemark remark, Words words) {
        return words.text(remark.messageKey(), remark.arguments().toArray());
    }
}
