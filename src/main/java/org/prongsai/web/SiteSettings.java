package org.prongsai.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where people reach the installation and its other hosts, from `PRONGSAI_SITE`, `PRONGSAI_FILES_SITE` and so on.
///
/// @param site   of the pages; the address a page was asked for where nobody says
/// @param files  of kept files
/// @param answer of those who answer surveys
/// @param issue  of those who are given passes
@ConfigurationProperties("prongsai")
record SiteSettings(
        @Nullable URI site,
        @DefaultValue Own files,
        @DefaultValue Own answer,
        @DefaultValue Own issue) {
    /// An origin of its own.
    record Own(@Nullable URI site) {}
}
