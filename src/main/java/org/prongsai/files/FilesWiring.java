package org.prongsai.files;

import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Chooses where files are kept, and puts their origin before the pages.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FilesWiring {
    @Bean
    FileStore fileStore(FileSettings settings, Clock clock) throws IOException {
        return settings.s3() == null
                ? FolderStore.in(settings.folder(), clock)
                : S3Store.of(settings.s3(), settings.folder());
    }

    /// Before sessions, languages and forms, of which this origin knows nothing; after what reads a proxy's
    /// headers.
    @Bean
    FilterRegistrationBean<FilesOrigin> filesBeforePages(FilesOrigin origin) {
        var registration = new FilterRegistrationBean<>(origin);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
        return registration;
    }
}
