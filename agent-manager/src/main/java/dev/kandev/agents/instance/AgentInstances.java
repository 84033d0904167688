package dev.kandev.agents.instance;

import dev.kandev.agents.capture.Checkpoint;
import dev.kandev.agents.capture.Checkpoints;
import dev.kandev.proto.event.Subjects;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records what becomes of instances. Each change locks the row, so that its events leave in the order of its changes. */
@ApplicationScoped
public class AgentInstances implements Checkpoints {

    private final InstanceRepository instances;
    private final AgentEvents events;
    private final Clock clock;

    AgentInstances(InstanceRepository instances, AgentEvents events, Clock clock) {
        this.instances = instances;
        this.events = events;
        this.clock = clock;
    }

    /** A page of instances and how many there are. */
    public record Page(List<AgentInstance> agents, long total) {}

    /** One instance. */
    @Transactional
    public AgentInstance get(UUID id) {
        return find(id).orElseThrow(() -> new AgentNotFoundException(id));
    }

    /** Empty when there is none. */
    @Transactional
    public Optional<AgentInstance> find(UUID id) {
        return instances.findByIdOptional(id).map(InstanceEntity::toInstance);
    }

    /** The instance of an attempt, if there is one. */
    @Transactional
    public Optional<AgentInstance> ofAttempt(UUID executionId, int attempt) {
        return instances.ofAttempt(executionId, attempt).map(InstanceEntity::toInstance);
    }

    /** Newest first; {@code taskId} may be null for every task. */
    @Transactional
    public Page list(UUID taskId, boolean unfinishedOnly, int limit, int offset) {
        PanacheQuery<InstanceEntity> query = instances.search(taskId, unfinishedOnly);
        long total = query.count();
        return new Page(
                query.range(offset, offset + limit - 1).stream()
                        .map(InstanceEntity::toInstance)
                        .toList(),
                total);
    }

    /** Those that something will happen to still, oldest first. */
    @Transactional
    public List<AgentInstance> unfinished() {
        return instances.unfinished().stream().map(InstanceEntity::toInstance).toList();
    }

    /** Records a new one. Fails on the unique key when the attempt has one already. */
    @Transactional
    public AgentInstance record(NewAgent agent) {
        InstanceEntity instance = InstanceEntity.of(UUID.randomUUID(), agent, clock.instant());
        instances.persistAndFlush(instance);
        return instance.toInstance();
    }

    /** The runtime is chosen and starts it. */
    @Transactional
    public void starting(UUID id, String runtime) {
        InstanceEntity instance = instances.lock(id);
        instance.status = AgentStatus.STARTING;
        instance.runtime = runtime;
    }

    /** It runs and was told what to do. */
    @Transactional
    public AgentInstance started(UUID id, String containerId) {
        InstanceEntity instance = instances.lock(id);
        instance.status = AgentStatus.RUNNING;
        instance.containerId = containerId;
        instance.startedAt = clock.instant();
        events.publish(Subjects.AGENT_STARTED, instance);
        events.publish(Subjects.AGENT_RUNNING, instance);
        return instance.toInstance();
    }

    /** The agent named its session. */
    @Transactional
    public void sessionNamed(UUID id, String sessionId) {
        instances.lock(id).sessionId = sessionId;
    }

    /**
     * It is about to be suspended; no effect on one that is.
     *
     * @throws AgentNotRunningException unless it runs and may go on running
     */
    @Transactional
    public AgentInstance pause(UUID id) {
        InstanceEntity instance = lockAlive(id);
        if (instance.stopReason != null) {
            throw AgentNotRunningException.ending(id);
        }
        if (instance.status == AgentStatus.RUNNING) {
            instance.pause(clock.instant());
        }
        return instance.toInstance();
    }

    /**
     * It goes on; no effect on one that does.
     *
     * @throws AgentNotRunningException when it has not started or has ended
     */
    @Transactional
    public AgentInstance resume(UUID id) {
        InstanceEntity instance = lockAlive(id);
        if (instance.status == AgentStatus.PAUSED) {
            instance.resume(clock.instant());
        }
        return instance.toInstance();
    }

    private InstanceEntity lockAlive(UUID id) {
        InstanceEntity instance = instances.lock(id);
        instance.toInstance().requireAlive();
        return instance;
    }

    /** Somebody wants it to end; no effect on one that has ended. A forced order is not taken back by a gentle one. */
    @Transactional
    public AgentInstance orderStop(UUID id, StopOrder order) {
        InstanceEntity instance = instances.lock(id);
        if (!instance.status.isFinal()) {
            instance.stopReason = order.reason();
            instance.stopForced |= order.forced();
        }
        return instance.toInstance();
    }

    /** It has ended, and all its output is kept. No effect on one that has ended already. */
    @Transactional
    public void finish(UUID id, AgentOutcome outcome) {
        InstanceEntity instance = instances.lock(id);
        if (instance.status.isFinal()) {
            return;
        }
        instance.finish(outcome, clock.instant());
        events.publish(subject(outcome.status()), instance);
    }

    private static String subject(AgentStatus status) {
        return switch (status) {
            case COMPLETED -> Subjects.AGENT_COMPLETED;
            case FAILED -> Subjects.AGENT_FAILED;
            case STOPPED -> Subjects.AGENT_STOPPED;
            case PENDING, STARTING, RUNNING, PAUSED ->
                throw new IllegalArgumentException("an outcome is final, not " + status);
        };
    }

    @Override
    @Transactional
    public void save(UUID id, String stream, Checkpoint checkpoint) {
        instances.moveCheckpoint(id, stream, checkpoint.line(), checkpoint.offset());
    }
}
