package org.prongsai.identity;

/// Asks every module for what it shows of a sample agency. It comes at each start, on behalf of that agency, before the
/// first page is asked for; what was added before is not added again.
public record SampleWanted(Agency agency) {}
