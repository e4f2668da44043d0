package org.prongsai.survey.origin;

import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Lets no buffer outlive its connection. Tomcat would keep those of a closed one for the next, and with them, until
/// somebody overwrites them, an answer beside the browser and the network it came from.
///
/// A new connection costs some ten kilobytes more for it; a request costs nothing.
@Component
final class Forgetting implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                forget(http);
            }
        });
    }

    private static void forget(AbstractProtocol<?> http) {
        http.setProcessorCache(0);
        http.setProperty("socket.bufferPool", "0");
    }
}
