package dev.kandev.common.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InternalTlsTest {

    private static final Map<String, String> FILES = Map.of(
            "kandev.internal.tls.certificate", "certificate.pem",
            "kandev.internal.tls.key", "key.pem",
            "kandev.internal.tls.ca", "ca.pem");

    @Test
    void isOffUnlessFilesAreNamed() {
        SmallRyeConfig config = config(Map.of("kandev.internal.tls.served", "true"));

        assertThat(config.getOptionalValue("quarkus.http.tls-configuration-name", String.class))
                .isEmpty();
        assertThat(config.getOptionalValue("quarkus.http.insecure-requests", String.class))
                .isEmpty();
    }

    @Test
    void servesNothingElseOnThePortOfAServiceBehind() {
        Map<String, String> settings = new HashMap<>(FILES);
        settings.put("kandev.internal.tls.served", "true");
        settings.put("quarkus.http.port", "${kandev.http.port:8081}");

        SmallRyeConfig config = config(settings);

        assertThat(config.getValue("quarkus.http.ssl-port", Integer.class)).isEqualTo(8081);
        assertThat(config.getValue("quarkus.http.insecure-requests", String.class))
                .isEqualTo("disabled");
        assertThat(config.getValue("quarkus.http.tls-configuration-name", String.class))
                .isEqualTo(InternalTls.NAME);
        assertThat(config.getValue("quarkus.tls.internal.trust-store.pem.certs", String.class))
                .isEqualTo("ca.pem");
    }

    @Test
    void leavesTheWayInAlone() {
        SmallRyeConfig config = config(FILES);

        assertThat(config.getOptionalValue("quarkus.http.tls-configuration-name", String.class))
                .isEmpty();
        assertThat(config.getValue("quarkus.tls.internal.key-store.pem.0.cert", String.class))
                .isEqualTo("certificate.pem");
    }

    @Test
    void namesTheFileThatIsMissing() {
        Map<String, String> settings = new HashMap<>(FILES);
        settings.remove("kandev.internal.tls.ca");

        assertThatThrownBy(() -> config(settings)).hasMessageContaining("kandev.internal.tls.ca");
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "settings", 100))
                .withSources(new InternalTls())
                .build();
    }
}
