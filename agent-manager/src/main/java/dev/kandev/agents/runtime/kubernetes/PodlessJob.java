package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.runtime.AgentExit;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import java.util.Optional;

/** What a Job tells of an agent whose pod is not there. */
final class PodlessJob {

    private PodlessJob() {}

    /** Empty while a pod may still come. */
    static Optional<AgentExit> ended(Job job) {
        JobStatus status = job.getStatus() == null ? new JobStatus() : job.getStatus();
        return status.getConditions().stream()
                .filter(condition -> "True".equals(condition.getStatus()))
                .filter(condition -> "Failed".equals(condition.getType()) || "Complete".equals(condition.getType()))
                .findFirst()
                .map(condition -> AgentExit.lost("its pod is gone: " + condition.getReason()));
    }
}
