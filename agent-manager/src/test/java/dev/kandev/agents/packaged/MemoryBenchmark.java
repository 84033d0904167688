package dev.kandev.agents.packaged;

import static dev.kandev.agents.packaged.TestStand.inContainer;
import static dev.kandev.agents.packaged.TestStand.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.type.ByteSize;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.event.Subjects;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How much memory the service takes while an agent prints without end. */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class MemoryBenchmark {

    private static final int LINE_BYTES = 1024;
    private static final long BYTES =
            ByteSize.valueOf(System.getProperty("kandev.benchmark.bytes", "1g")).bytes();
    private static final long INTERVAL_MILLIS = 200;
    private static final double MEBI = 1 << 20;

    /** Prints so many lines of a kibibyte, line ends included. */
    private static final String PRINT = "yes $(head -c " + (LINE_BYTES - 1) + " /dev/zero | tr '\\0' x) | head -n ";

    @TempDir
    static Path directory;

    private static TestStand stand;

    @BeforeAll
    static void open() throws Exception {
        stand = TestStand.open(directory, Map.of());
    }

    @AfterAll
    static void close() throws Exception {
        if (stand != null) {
            stand.close();
        }
    }

    @Test
    void whileAnAgentPrints() throws Exception {
        run(BYTES / 16);
        List<Long> resident = new CopyOnWriteArrayList<>();
        ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();
        long begin = System.nanoTime();
        try {
            sampler.scheduleAtFixedRate(
                    () -> resident.add(Footprint.residentBytes(stand.service().pid())),
                    0,
                    INTERVAL_MILLIS,
                    TimeUnit.MILLISECONDS);
            run(BYTES);
        } finally {
            sampler.shutdownNow();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;

        Figures figures = new Figures(
                "Resident memory in MiB while an agent prints " + BYTES / MEBI + " MiB",
                "samples",
                "at first",
                "most",
                "at last",
                "seconds",
                "MiB/s");
        figures.add(
                resident.size(),
                resident.get(0) / MEBI,
                resident.stream().mapToLong(Long::longValue).max().orElseThrow() / MEBI,
                resident.get(resident.size() - 1) / MEBI,
                seconds,
                BYTES / MEBI / seconds);
        figures.print();
    }

    /** Returns when every line is kept. */
    private static void run(long bytes) {
        long lines = bytes / LINE_BYTES;
        AgentInstance agent = stand.launch(stand.add(inContainer(PRINT + lines)));
        patiently()
                .atMost(Duration.ofMinutes(50))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> stand.client().get(agent.getId()).hasFinishedAt());
        assertThat(stand.awaitEnd(agent).type()).isEqualTo(Subjects.AGENT_COMPLETED);
        assertThat(stand.records().lines(agent.getId())).isEqualTo(lines);
    }
}
