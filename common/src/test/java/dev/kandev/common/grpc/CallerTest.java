package dev.kandev.common.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

    @Test
    void travelsAsAHeader() {
        Caller user = Caller.user(UUID.randomUUID());
        Caller service = Caller.service("orchestrator");

        assertThat(Caller.parse(user.asHeader())).contains(user);
        assertThat(Caller.parse(service.asHeader())).contains(service);
        assertThat(service.isService()).isTrue();
        assertThat(service.userId()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "user:", "user:me", "service:", "admin:1"})
    void isNobodyWhenTheHeaderIsMalformed(String header) {
        assertThat(Caller.parse(header)).isEmpty();
    }
}
