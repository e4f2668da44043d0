package org.prongsai.identity;

import org.prongsai.identity.oidc.OidcSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IdentitySettings.class, OidcSettings.class})
class IdentityConfiguration {}
