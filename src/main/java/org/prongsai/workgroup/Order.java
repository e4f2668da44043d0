package org.prongsai.workgroup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The order (คำสั่ง) that appoints a working group. Its number and date are typed once, here, when it is issued on
/// paper; whatever cites the order reads them from here.
///
/// @param grounds why, in paragraphs
/// @param closing from when it holds, such as `ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป`
/// @param signer  the post that signs it
/// @param number  such as `167/2564`, counted by the calendar year; null before it is issued
/// @param date    null before it is issued
public record Order(
        String grounds,
        String closing,
        String signer,
        @Nullable String number,
        @Nullable LocalDate date) {
    public Order {
        if ((number == null) != (date == null)) {
            throw new IllegalArgumentException("a number without a date, or a date without a number");
        }
    }

    public boolean isIssued() {
        return number != null;
    }
}
