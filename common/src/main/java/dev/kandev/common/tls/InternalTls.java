package dev.kandev.common.tls;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns {@code kandev.internal.tls.certificate}, {@code .key} and {@code .ca}, paths of PEM files, into what Quarkus wants to be told:
 * with all of them there is TLS between the services, and nothing else on the ports of those that serve the others; with none there is
 * none.
 */
public final class InternalTls implements ConfigSourceFactory {

    /** Of the configuration in Quarkus' registry, which is there only where there is TLS between the services. */
    public static final String NAME = "internal";

    private static final String PREFIX = "kandev.internal.tls.";
    private static final List<String> FILES = List.of("certificate", "key", "ca");
    private static final int ABOVE_APPLICATION_PROPERTIES = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        List<String> missing = FILES.stream()
                .filter(file -> value(context, PREFIX + file).isEmpty())
                .toList();
        if (missing.size() == FILES.size()) {
            return List.of();
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("TLS between the services also needs " + PREFIX + missing.get(0));
        }
        Map<String, String> told = new HashMap<>();
        told.put("quarkus.tls.internal.key-store.pem.0.cert", value(context, PREFIX + "certificate"));
        told.put("quarkus.tls.internal.key-store.pem.0.key", value(context, PREFIX + "key"));
        told.put("quarkus.tls.internal.trust-store.pem.certs", value(context, PREFIX + "ca"));
        if (Boolean.parseBoolean(value(context, PREFIX + "served"))) {
            told.put("quarkus.http.tls-configuration-name", NAME);
            told.put("quarkus.http.ssl-port", value(context, "quarkus.http.port"));
            told.put("quarkus.http.insecure-requests", "disabled");
        }
        return List.of(new PropertiesConfigSource(told, "TLS between the services", ABOVE_APPLICATION_PROPERTIES));
    }

    private static String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null ? "" : value.getValue();
    }
}
