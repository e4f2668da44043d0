package org.prongsai.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The server of the operator's own, from `PRONGSAI_DATABASE_URL` and so on. [DatabaseUrl] reads them, since the
/// database is open before the application starts.
///
/// @param url      where it is; none for the server that comes along
/// @param user     wins over what the URL says
/// @param password wins over what the URL says
@ConfigurationProperties("prongsai.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password) {}
