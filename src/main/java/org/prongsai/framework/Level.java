package org.prongsai.framework;

/// The floors of the weighted tree, from the total down to the sub-item.
public enum Level {
    /// The whole assessment (คะแนนรวม).
    TOTAL,
    /// IIT, EIT or OIT (แบบวัด).
    INSTRUMENT,
    /// An indicator (ตัวชี้วัด); in fiscal years 2558–2561 one of the five indices (ดัชนี).
    INDICATOR,
    /// A sub-indicator (ตัวชี้วัดย่อย), used by OIT only.
    SUB_INDICATOR,
    /// A question or a disclosure item (ข้อคำถาม, ข้อ O1–O43).
    ITEM,
    /// One of the parts that a question asks separately (ประเด็นย่อย).
    SUB_ITEM
}
