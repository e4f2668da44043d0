package org.prongsai.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the pages.
///
/// @param strictTexts whether a missing text stops the page; so in tests
@ConfigurationProperties("prongsai.web")
record WebSettings(@DefaultValue("false") boolean strictTexts) {}
