package dev.kandev.agents.run;

import dev.kandev.agents.credentials.CredentialsMissingException;
import dev.kandev.agents.dialogue.Dialogue;
import dev.kandev.agents.git.RepositoryException;
import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.instance.AgentInstances;
import dev.kandev.agents.instance.AgentNotRunningException;
import dev.kandev.agents.instance.AgentOutcome;
import dev.kandev.agents.instance.StopOrder;
import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.type.AgentType;
import dev.kandev.common.time.Backoff;
import dev.kandev.proto.event.AgentFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * One instance on its way from its record to its end, on a thread of its own. Interrupting the thread abandons it: the agent runs on,
 * and the next run of the same instance takes it up.
 */
final class AgentRun implements Runnable {

    private static final Logger LOG = Logger.getLogger(AgentRun.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration AWAY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration DRAIN = Duration.ofSeconds(30);
    /** By which shells and init processes say that a program is not there (POSIX, Shell Command Language, 2.8.2). */
    private static final int NO_PROGRAM = 127;

    private final AgentType type;
    private final Launch launch;
    private final TakeUp takeUp;
    private final Listening listening;
    private final AgentInstances instances;
    private final EndingPolicy endings;
    private final Pausing pausing;
    private volatile AgentInstance instance;
    /** Null before it runs. */
    private volatile RunningAgent agent;
    /** There as soon as it is listened to, which is shortly after it runs. */
    private final CompletableFuture<Dialogue> dialogue = new CompletableFuture<>();

    private Ending ending;

    AgentRun(
            AgentInstance instance,
            AgentType type,
            Launch launch,
            TakeUp takeUp,
            Listening listening,
            AgentInstances instances,
            EndingPolicy endings,
            Pausing pausing) {
        this.instance = instance;
        this.type = type;
        this.launch = launch;
        this.takeUp = takeUp;
        this.listening = listening;
        this.instances = instances;
        this.endings = endings;
        this.pausing = pausing;
        if (instance.stop() != null) {
            end(Ending.Cause.STOPPED, instance.stop());
        }
    }

    /** Makes the agent end; the first cause stands, a forced order speeds it up. */
    synchronized void end(Ending.Cause cause, StopOrder order) {
        if (ending == null || !ending.isImposed() && cause != Ending.Cause.FINISHED) {
            ending = endings.begin(cause, order);
        } else if (order.forced()) {
            ending.force();
        }
    }

    /**
     * Suspends the agent.
     *
     * @throws AgentNotRunningException when it has to end
     * @throws TakingUpException before it runs
     */
    AgentInstance pause() {
        if (ending().isPresent()) {
            throw AgentNotRunningException.ending(instance.id());
        }
        return pausing.pause(instance, agent());
    }

    /**
     * Lets the agent go on.
     *
     * @throws TakingUpException before it runs
     */
    AgentInstance resume() {
        return pausing.resume(instance, agent());
    }

    /** @throws TakingUpException before it runs */
    RunningAgent agent() {
        return reached().orElseThrow(() -> new TakingUpException(instance.id()));
    }

    /**
     * What is said between it and us.
     *
     * @throws AgentNotRunningException when it has to end
     * @throws TakingUpException before it is listened to
     */
    Dialogue dialogue() {
        if (ending().isPresent()) {
            throw AgentNotRunningException.ending(instance.id());
        }
        try {
            return dialogue.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            throw new TakingUpException(instance.id());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a dialogue is there or is not", impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TakingUpException(instance.id());
        }
    }

    /** Empty before it runs. */
    Optional<RunningAgent> reached() {
        return Optional.ofNullable(agent);
    }

    private synchronized Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    @Override
    public void run() {
        try {
            AgentOutcome outcome = carryOut();
            persistently(() -> instances.finish(instance.id(), outcome));
            LOG.infof(
                    "agent ended instanceId=%s taskId=%s status=%s exitCode=%s failure=%s",
                    instance.id(), instance.taskId(), outcome.status(), outcome.exitCode(), outcome.failure());
            discard();
        } catch (InterruptedException abandoned) {
            LOG.infof("agent left to itself instanceId=%s taskId=%s", instance.id(), instance.taskId());
        }
    }

    private AgentOutcome carryOut() throws InterruptedException {
        try {
            obtain();
            return follow();
        } catch (RepositoryException failure) {
            return failed(failure.failure(), failure.getMessage());
        } catch (LaunchFailedException failure) {
            return failed(failure.failure(), failure.getMessage());
        } catch (CredentialsMissingException failure) {
            return failed(AgentFailure.CREDENTIALS, failure.getMessage());
        } catch (RuntimeException | Error unforeseen) {
            LOG.errorf(unforeseen, "run failed instanceId=%s taskId=%s", instance.id(), instance.taskId());
            return failed(AgentFailure.LAUNCH, "an internal error; the log of agent-manager tells more");
        }
    }

    /** What failed because it had to end did not fail. */
    private AgentOutcome failed(AgentFailure failure, String message) throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            // Nothing failed but our patience: the next life of this service begins this start anew.
            throw new InterruptedException("abandoned while it started");
        }
        return imposed().map(cause -> cause.outcome(null)).orElseGet(() -> AgentOutcome.failed(failure, null, message));
    }

    private void obtain() throws InterruptedException {
        if (instance.status().isAlive()) {
            agent = takeUp.find(instance);
            return;
        }
        takeUp.discardLeftover(instance);
        agent = launch.start(instance, type, () -> ending().isPresent());
        persistently(() -> instance = instances.started(instance.id(), agent.containerId()));
        LOG.infof(
                "agent started instanceId=%s taskId=%s runtime=%s containerId=%s",
                instance.id(), instance.taskId(), instance.runtime(), instance.containerId());
    }

    private AgentOutcome follow() throws InterruptedException {
        try (Listening.Ear ear = listening.begin(instance, type, agent, pausing)) {
            dialogue.complete(ear.dialogue());
            AgentExit exit = awaitExit(ear);
            while (!ear.session().await(DRAIN)) {
                LOG.warnf("output of an ended agent waits to be kept instanceId=%s", instance.id());
            }
            listening.clear(instance, type);
            return outcome(exit, ear);
        }
    }

    private AgentExit awaitExit(Listening.Ear ear) throws InterruptedException {
        Optional<AgentExit> exit = look();
        while (exit.isEmpty()) {
            ear.session().requireSound();
            converse(ear);
            ear.watch().overdue().ifPresent(why -> end(Ending.Cause.TIMEOUT, new StopOrder(why, false)));
            exit = look();
        }
        return exit.get();
    }

    private void converse(Listening.Ear ear) {
        try {
            ear.dialogue().look();
        } catch (RuntimeException away) {
            // Whatever it fails with, the next look may succeed, and the agent is none the worse.
            LOG.warnf("dialogue waits instanceId=%s error=%s", instance.id(), away);
        }
        if (!ear.dialogue().isAgentsTurn()) {
            ear.watch().excuse();
        }
        if (ear.dialogue().isOver()) {
            end(Ending.Cause.FINISHED, new StopOrder("it has nothing more to do", false));
        }
    }

    /** Waits a moment for the end, then brings it nearer where it has to come. A runtime that is away is asked again. */
    private Optional<AgentExit> look() throws InterruptedException {
        try {
            Optional<AgentExit> exit = agent.awaitExit(TICK);
            if (exit.isEmpty()) {
                ending().ifPresent(cause -> cause.advance(agent, dialogue.join()));
            }
            return exit;
        } catch (LaunchFailedException away) {
            LOG.warnf("runtime is away instanceId=%s error=%s", instance.id(), away.getMessage());
            Thread.sleep(AWAY.toMillis());
            return Optional.empty();
        }
    }

    private Optional<Ending> imposed() {
        return ending().filter(Ending::isImposed);
    }

    private AgentOutcome outcome(AgentExit exit, Listening.Ear ear) {
        Integer code = exit.exitCode();
        return imposed()
                .map(cause -> cause.outcome(code))
                .or(() -> ear.dialogue().outcome(code))
                .orElseGet(() -> outcome(exit, ear.watch()));
    }

    private AgentOutcome outcome(AgentExit exit, AgentWatch watch) {
        Integer code = exit.exitCode();
        String why = exit.why().isEmpty() ? "" : " (" + exit.why() + ")";
        if (exit.succeeded()) {
            return AgentOutcome.completed(code);
        }
        if (exit.outOfMemory()) {
            String limit = type.resources().memory();
            return AgentOutcome.failed(
                    AgentFailure.OUT_OF_MEMORY, code, "the agent used more than its " + limit + " of memory");
        }
        if (code == null) {
            return AgentOutcome.failed(AgentFailure.LOST, null, "the agent is gone and left no exit code" + why);
        }
        String said = why + watch.lastError().map(error -> ": " + error).orElse("");
        if (code == NO_PROGRAM) {
            return AgentOutcome.failed(
                    AgentFailure.IMAGE, code, "the agent, or a program that it needs, is not installed" + said);
        }
        return AgentOutcome.failed(AgentFailure.AGENT_EXIT, code, "the agent exited with code " + code + said);
    }

    private void discard() {
        if (agent == null) {
            return;
        }
        try {
            agent.discard();
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "agent could not be cleaned up instanceId=%s", instance.id());
        }
    }

    /** The database may be away for a while; what became of the agent is not forgotten for that. */
    private void persistently(Runnable step) throws InterruptedException {
        BACKOFF.insist(
                step,
                failure -> true,
                failure -> LOG.warnf("record waits instanceId=%s error=%s", instance.id(), failure));
    }
}
