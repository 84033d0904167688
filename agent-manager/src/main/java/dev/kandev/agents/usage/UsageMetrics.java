package dev.kandev.agents.usage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** What operators see of the agents: {@code kandev_agents_running}, {@code kandev_agents_cpu}, {@code kandev_agents_memory_bytes}. */
@ApplicationScoped
class UsageMetrics {

    private volatile int running;
    private volatile Collection<AgentUsage> usages = List.of();

    UsageMetrics(MeterRegistry metrics) {
        metrics.gauge("kandev.agents.running", this, self -> self.running);
        metrics.gauge("kandev.agents.cpu", this, UsageMetrics::cpu);
        Gauge.builder("kandev.agents.memory", this, UsageMetrics::memory)
                .baseUnit("bytes")
                .register(metrics);
    }

    void show(int runningNow, Collection<AgentUsage> usagesNow) {
        running = runningNow;
        usages = List.copyOf(usagesNow);
    }

    private double cpu() {
        return usages.stream().mapToDouble(AgentUsage::cpu).sum();
    }

    private double memory() {
        return usages.stream().mapToLong(AgentUsage::memoryBytes).sum();
    }
}
