package dev.kandev.agents.instance;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of all agents of one task together. */
@ApplicationScoped
public class TaskAgents {

    private final InstanceRepository instances;

    TaskAgents(InstanceRepository instances) {
        this.instances = instances;
    }

    /** Whether one has not ended, or has not even begun. */
    @Transactional
    public boolean areAtWork(UUID taskId) {
        return instances.search(taskId, true).count() > 0;
    }

    /** When the last one ended; empty while none ever did. */
    @Transactional
    public Optional<Instant> lastEnd(UUID taskId) {
        return instances
                .find("taskId = ?1 and finishedAt is not null", Sort.descending("finishedAt"), taskId)
                .firstResultOptional()
                .map(instance -> instance.finishedAt);
    }

    /** What they were made of, the newest first. */
    @Transactional
    public List<NewAgent> made(UUID taskId) {
        return instances.search(taskId, false).stream()
                .map(instance -> instance.toInstance().made())
                .toList();
    }

    /** Their ids, in no order. */
    @Transactional
    public List<UUID> ids(UUID taskId) {
        return instances.search(taskId, false).stream()
                .map(instance -> instance.id)
                .toList();
    }

    /** Forgets what the ended ones were asked to do, and where; that they ran, and how they ended, stays. */
    @Transactional
    public void forgetTexts(UUID taskId) {
        instances.update(
                "taskDescription = '', prompt = '', repositoryUrl = null where taskId = ?1 and finishedAt is not null",
                taskId);
    }
}
