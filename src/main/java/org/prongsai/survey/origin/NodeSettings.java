package org.prongsai.survey.origin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What this node is for.
///
/// @param answersOnly whether it takes answers to surveys and has no other page; `serve --answers-only` says so
@ConfigurationProperties("prongsai")
record NodeSettings(@DefaultValue("false") boolean answersOnly) {}
