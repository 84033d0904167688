package dev.kandev.agents.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.type.ByteSize;
import dev.kandev.agents.type.Resources;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapacityTest {

    private static final Machine MACHINE = new Machine(8, 1000, 400, 0.25);

    private record Config(Optional<BigDecimal> cpus, Optional<ByteSize> memory) implements CapacityConfig {

        @Override
        public ByteSize minFreeDisk() {
            return new ByteSize(0);
        }
    }

    @TempDir
    private Path folder;

    @Test
    void sharesTheCoresOfTheMachineAndKeepsSomeOfItsMemoryFree() {
        assertThat(Capacity.total(new Config(Optional.empty(), Optional.empty()), MACHINE))
                .isEqualTo(new Demand(32_000, 900, 0));
    }

    @Test
    void isWhatTheConfigurationSays() {
        Config config = new Config(Optional.of(new BigDecimal("2.5")), Optional.of(ByteSize.valueOf("4g")));

        assertThat(Capacity.total(config, MACHINE)).isEqualTo(new Demand(2_500, 4L << 30, 0));
    }

    @Test
    void readsTheDemandOfAType() {
        assertThat(Demand.of(new Resources("1.5", "1536m", "", 0))).isEqualTo(new Demand(1_500, 1536L << 20, 0));
        assertThat(Demand.of(new Resources("1", "1g", "10g", 0))).isEqualTo(new Demand(1_000, 1L << 30, 10L << 30));
    }

    @Test
    void tellsWhatIsUsed() {
        assertThat(Capacity.used(MACHINE, new Disk(100, 30, 20))).isEqualTo(new Demand(2_000, 400, 70));
    }

    @Test
    void seesTheMachine() {
        Machine machine = Machine.here();

        assertThat(machine.cpus()).isPositive();
        assertThat(machine.memoryBytes()).isPositive();
        assertThat(machine.usedMemoryBytes()).isPositive().isLessThan(machine.memoryBytes());
        assertThat(machine.load()).isBetween(0.0, 1.0);
    }

    @Test
    void seesTheDiskOfAFolderThatIsNotThereYet() {
        Disk disk = Disk.of(folder.resolve("not").resolve("yet"), 1_000);

        assertThat(disk.totalBytes()).isPositive();
        assertThat(disk.freeBytes()).isPositive().isLessThanOrEqualTo(disk.totalBytes());
        assertThat(disk.spareBytes()).isEqualTo(disk.freeBytes() - 1_000);
    }
}
