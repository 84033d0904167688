package dev.kandev.agents.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.type.ByteSize;
import dev.kandev.agents.type.Resources;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private static final Machine MACHINE = new Machine(8, 1000);

    private record Config(Optional<BigDecimal> cpus, Optional<ByteSize> memory) implements CapacityConfig {}

    @Test
    void sharesTheCoresOfTheMachineAndKeepsSomeOfItsMemoryFree() {
        assertThat(Capacity.total(new Config(Optional.empty(), Optional.empty()), MACHINE))
                .isEqualTo(new Demand(32_000, 900));
    }

    @Test
    void isWhatTheConfigurationSays() {
        Config config = new Config(Optional.of(new BigDecimal("2.5")), Optional.of(ByteSize.valueOf("4g")));

        assertThat(Capacity.total(config, MACHINE)).isEqualTo(new Demand(2_500, 4L << 30));
    }

    @Test
    void readsTheDemandOfAType() {
        assertThat(Demand.of(new Resources("1.5", "1536m", "", 0))).isEqualTo(new Demand(1_500, 1536L << 20));
    }

    @Test
    void seesTheMachine() {
        assertThat(Machine.here().cpus()).isPositive();
        assertThat(Machine.here().memoryBytes()).isPositive();
    }
}
