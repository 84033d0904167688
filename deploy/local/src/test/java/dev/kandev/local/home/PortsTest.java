package dev.kandev.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void followTheGateways() {
        assertThat(Ports.of(Map.of())).isEqualTo(new Ports(8080, 8081, 8082, 8083));
        assertThat(Ports.of(Map.of("KANDEV_PORT", "9000"))).isEqualTo(new Ports(9000, 9001, 9002, 9003));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65533", "http", "8080.5"})
    void areRefusedWhenTheyAreNone(String text) {
        assertThatThrownBy(() -> Ports.of(Map.of("KANDEV_PORT", text)))
                .isInstanceOf(PortException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void sayWhichIsTakenAndWhoNeedsIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(taken.getLocalPort(), 1, 2, 3);

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(PortException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("gateway");
        }
    }
}
