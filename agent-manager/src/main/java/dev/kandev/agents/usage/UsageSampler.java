package dev.kandev.agents.usage;

import dev.kandev.agents.duty.Duty;
import dev.kandev.agents.run.AgentRuns;
import dev.kandev.agents.runtime.RunningAgent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Looks at all running agents every few seconds, a few at a time: Docker takes about a second for each. */
@ApplicationScoped
public class UsageSampler {

    private static final int AT_A_TIME = 4;

    private final AgentRuns runs;
    private final UsageMetrics metrics;
    private final Clock clock;
    private final Duty duty;
    private final ExecutorService readers = Executors.newFixedThreadPool(AT_A_TIME, UsageSampler::thread);
    private Map<UUID, AgentUsage.Reading> readings = Map.of();
    private volatile Map<UUID, AgentUsage> latest = Map.of();

    UsageSampler(AgentRuns runs, UsageMetrics metrics, UsageConfig config, Clock clock) {
        this.runs = runs;
        this.metrics = metrics;
        this.clock = clock;
        this.duty = new Duty("usage", this::sample, config.sampleInterval());
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "usage-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** As it was last seen; empty for an instance that did not run then, or was seen for the first time. */
    public Optional<AgentUsage> of(UUID instanceId) {
        return Optional.ofNullable(latest.get(instanceId));
    }

    private void sample() {
        Map<UUID, RunningAgent> agents = runs.reached();
        Map<UUID, AgentUsage.Reading> now = read(agents);
        Map<UUID, AgentUsage> usages = new HashMap<>();
        now.forEach((id, reading) -> {
            if (readings.containsKey(id)) {
                usages.put(id, reading.since(readings.get(id)));
            }
        });
        readings = now;
        latest = Map.copyOf(usages);
        metrics.show(agents.size(), usages.values());
    }

    private Map<UUID, AgentUsage.Reading> read(Map<UUID, RunningAgent> agents) {
        Map<UUID, AgentUsage.Reading> seen = new ConcurrentHashMap<>();
        List<Callable<Object>> looks = agents.entrySet().stream()
                .map(agent -> Executors.callable(() -> agent.getValue()
                        .usage()
                        .ifPresent(usage -> seen.put(agent.getKey(), new AgentUsage.Reading(usage, clock.instant())))))
                .toList();
        try {
            readers.invokeAll(looks);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        return Map.copyOf(seen);
    }

    void onStart(@Observes StartupEvent started) {
        duty.start();
    }

    void onStop(@Observes ShutdownEvent stopping) {
        duty.close();
        readers.shutdownNow();
    }
}
