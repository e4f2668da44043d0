package org.prongsai.national.award;

import java.time.Instant;
import org.prongsai.thai.Bilingual;

/// How an agency's name stands on its certificate and letter of a year.
///
/// @param confirmedAt when the agency last said so
/// @param version     counts its changes from 1
public record CertificateName(Bilingual name, Instant confirmedAt, int version) {
    /// The longest name in either language.
    public static final int LONGEST = 200;
}
