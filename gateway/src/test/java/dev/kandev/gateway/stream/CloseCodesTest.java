package dev.kandev.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.websockets.next.CloseReason;
import org.junit.jupiter.api.Test;

class CloseCodesTest {

    @Test
    void callsAClientBackWhenTheOrchestratorVanishes() {
        assertThat(CloseCodes.ofUpstream(null)).isEqualTo(1012);
        assertThat(CloseCodes.ofUpstream((short) 1006)).isEqualTo(1012);
        assertThat(CloseCodes.ofUpstream((short) 1001)).isEqualTo(1012);
    }

    @Test
    void carriesOtherCodesThrough() {
        assertThat(CloseCodes.ofUpstream((short) 1013)).isEqualTo(1013);
        assertThat(CloseCodes.ofUpstream((short) 1005)).isEqualTo(1000);
        assertThat(CloseCodes.ofClient(new CloseReason(4000))).isEqualTo((short) 4000);
        assertThat(CloseCodes.ofClient(null)).isEqualTo((short) 1000);
    }
}
