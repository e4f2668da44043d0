package org.prongsai.identity.web;

import java.util.List;

/// Recovery codes, shown this once.
public record RecoveryPage(List<String> codes) {}
