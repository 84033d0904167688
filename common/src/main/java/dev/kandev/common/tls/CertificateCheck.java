package dev.kandev.common.tls;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Over TLS between the services, only callers with a certificate get further: gRPC, streams and metrics. Health is for everybody, because
 * the probes of most platforms can show none. A certificate of anybody else's never comes this far.
 */
class CertificateCheck {

    /** Before every other filter. */
    private static final int FIRST = 100_000;

    private static final String HEALTH = "/q/health";
    private static final int FORBIDDEN = 403;

    private final boolean isServed;

    CertificateCheck(@ConfigProperty(name = "kandev.internal.tls.served", defaultValue = "false") boolean isServed) {
        this.isServed = isServed;
    }

    void register(@Observes Filters filters) {
        if (isServed) {
            filters.register(CertificateCheck::handle, FIRST);
        }
    }

    private static void handle(RoutingContext routing) {
        String path = routing.normalizedPath();
        boolean isHealth = path.equals(HEALTH) || path.startsWith(HEALTH + "/");
        if (!routing.request().isSSL() || isHealth || hasCertificate(routing.request())) {
            routing.next();
        } else {
            routing.response().setStatusCode(FORBIDDEN).end();
        }
    }

    private static boolean hasCertificate(HttpServerRequest request) {
        try {
            return request.sslSession().getPeerCertificates().length > 0;
        } catch (SSLPeerUnverifiedException none) {
            return false;
        }
    }
}
