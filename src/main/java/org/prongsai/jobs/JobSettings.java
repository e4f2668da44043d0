package org.prongsai.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether this node does work in the background, from `PRONGSAI_JOBS`; the condition in [Jobs] reads it.
///
/// @param jobs `false` for a node that leaves it to others
@ConfigurationProperties("prongsai")
record JobSettings(@DefaultValue("true") boolean jobs) {}
