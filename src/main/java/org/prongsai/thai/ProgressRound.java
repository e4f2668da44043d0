package org.prongsai.thai;

/// The two rounds of a fiscal year after which agencies report progress (รอบ 6 เดือน, รอบ 12 เดือน).
public enum ProgressRound {
    SIX_MONTHS,
    TWELVE_MONTHS
}
