package dev.kandev.common.trace;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.stream.Stream;

/** Nothing leaves the server by itself: tracing is off until somebody says where traces go. */
public final class TracingSwitch implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    private static final String DISABLED = "quarkus.otel.sdk.disabled";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        if (!name.equals(DISABLED)) {
            return context.proceed(name);
        }
        boolean isAddressed = Stream.of("kandev.tracing.endpoint", "otel.exporter.otlp.endpoint")
                .anyMatch(address -> context.proceed(address) != null);
        return ConfigValue.builder()
                .withName(name)
                .withValue(String.valueOf(!isAddressed))
                .build();
    }
}
