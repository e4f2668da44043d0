package org.prongsai.assessment;

/// An item of an agency on its way to a verdict.
///
/// @param twice   whether two assessors judge it
/// @param version counts its changes from 1; 0 where nobody has begun
public record AssessmentItem(String code, boolean twice, AssessmentState state, int version) {}
