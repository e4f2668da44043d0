package org.prongsai.report.office;

import java.time.Instant;
import org.prongsai.report.DocumentKind;

/// A Word document of an agency's own, into which papers of a kind are written.
///
/// @param version counts from 1 within the kind
/// @param removed whether papers of the kind look like everybody's again
public record OwnTemplate(
        DocumentKind kind, int version, String hash, String fileName, Instant kept, boolean removed) {}
