package dev.kandev.agents.runtime.docker.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kandev.agents.runtime.Usage;
import dev.kandev.proto.WireJson;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContainerStatsTest {

    private static final Usage EXPECTED = new Usage(Duration.ofNanos(1_500), 700, 4);

    @Test
    void leavesOutTheCacheOfCgroupsOfVersion1() throws JsonProcessingException {
        assertThat(usage("{\"usage\":1000,\"stats\":{\"inactive_file\":100,\"total_inactive_file\":300}}"))
                .contains(EXPECTED);
    }

    @Test
    void leavesOutTheCacheOfCgroupsOfVersion2() throws JsonProcessingException {
        assertThat(usage("{\"usage\":1000,\"stats\":{\"anon\":600,\"inactive_file\":300}}"))
                .contains(EXPECTED);
    }

    @Test
    void knowsNothingOfAContainerThatDoesNotRun() throws JsonProcessingException {
        assertThat(usage("{}")).isEmpty();
    }

    private static Optional<Usage> usage(String memory) throws JsonProcessingException {
        return ContainerStats.usage(WireJson.mapper()
                .readTree("{\"cpu_stats\":{\"cpu_usage\":{\"total_usage\":1500}},\"pids_stats\":{\"current\":4},"
                        + "\"memory_stats\":" + memory + "}"));
    }
}
