package org.prongsai.framework;

import org.prongsai.thai.Bilingual;

/// A grade or level that a total can reach.
///
/// @param code what is printed and stored: `AA`, `ผ่านดีเยี่ยม`
/// @param rank 0 is the best
/// @param of how many grades its rules know, so that a colour ramp can be spread over them
public record Grade(String code, Bilingual label, int rank, int of) {}
