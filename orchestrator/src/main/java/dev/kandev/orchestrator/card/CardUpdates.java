package dev.kandev.orchestrator.card;

import dev.kandev.orchestrator.duty.Duty;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionChanged;
import dev.kandev.orchestrator.lifecycle.Executions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the cards of running tasks up to date: moves at once, progress at most once a second. Holds ids only, each
 * once.
 */
@ApplicationScoped
class CardUpdates {

    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(1);

    private final Cards cards;
    private final Executions executions;
    private final Clock clock;
    private final Set<UUID> moved = ConcurrentHashMap.newKeySet();
    private final Set<UUID> gotOn = ConcurrentHashMap.newKeySet();
    private final Duty duty = new Duty("card-updates", this::update);
    private Instant progressShownAt = Instant.EPOCH;

    CardUpdates(Cards cards, Executions executions, Clock clock) {
        this.cards = cards;
        this.executions = executions;
        this.clock = clock;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExecutionChanged change) {
        if (change.isMove()) {
            moved.add(change.execution().id());
            duty.wake();
        } else {
            gotOn.add(change.execution().id());
        }
    }

    private Duration update() {
        showAll(moved);
        Instant now = clock.instant();
        if (!now.isBefore(progressShownAt.plus(PROGRESS_EVERY))) {
            showAll(gotOn);
            progressShownAt = now;
        }
        return PROGRESS_EVERY;
    }

    /** What could not be shown stays in the set for the next round. */
    private void showAll(Set<UUID> ids) {
        for (Iterator<UUID> next = ids.iterator(); next.hasNext(); ) {
            UUID id = next.next();
            next.remove();
            try {
                cards.show(id);
            } catch (RuntimeException failure) {
                ids.add(id);
                throw failure;
            }
        }
    }

    /** Whoever wrote the cards before us may not have finished. */
    void onStart(@Observes StartupEvent start) {
        executions.unfinished().stream().map(Execution::id).forEach(moved::add);
        duty.start();
    }

    void onStop(@Observes ShutdownEvent stop) {
        duty.close();
    }
}
