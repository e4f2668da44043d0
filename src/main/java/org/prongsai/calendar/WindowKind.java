package org.prongsai.calendar;

/// What the commission's calendar opens and closes, the same for every agency.
public enum WindowKind {
    /// Staff answer (แบบวัด IIT).
    IIT,
    /// Clients answer (แบบวัด EIT).
    EIT,
    /// Agencies hand in what they have disclosed (แบบตรวจ OIT).
    EVIDENCE,
    /// Assessors judge what agencies have disclosed (ตรวจประเมิน).
    ASSESSMENT,
    /// Agencies object to a judgement (อุทธรณ์).
    APPEAL,
    /// Results are announced.
    RESULT
}
