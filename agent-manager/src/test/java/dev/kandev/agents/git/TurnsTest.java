package dev.kandev.agents.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnsTest {

    private final Turns turns = new Turns(2);
    private final List<String> order = new CopyOnWriteArrayList<>();

    /** A reader who waits for his turn, notes that he has it, and ends it. */
    private CompletableFuture<Void> reader(String name) {
        CompletableFuture<Void> waits = new CompletableFuture<>();
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> {
            try (Turns.Turn turn = turns.toRead(() -> waits.complete(null))) {
                order.add(name);
            }
        });
        CompletableFuture.anyOf(waits, done).join();
        return done;
    }

    private CompletableFuture<Void> change() {
        Thread[] thread = new Thread[1];
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> {
            thread[0] = Thread.currentThread();
            try (Turns.Turn turn = turns.toChange()) {
                order.add("change");
            }
        });
        await().until(() -> thread[0] != null && thread[0].getState() == Thread.State.TIMED_WAITING);
        return done;
    }

    @Test
    void asManyReadAtOnceAsMay() {
        Turns.Turn first = turns.toRead(() -> {});
        Turns.Turn second = turns.toRead(() -> {});

        CompletableFuture<Void> third = reader("third");

        assertThat(third).isNotDone();
        first.close();
        third.join();
        second.close();
        assertThat(order).containsExactly("third");
    }

    @Test
    void aChangeWaitsForWhoReadsAndIsNotOvertaken() {
        Turns.Turn reading = turns.toRead(() -> {});
        CompletableFuture<Void> change = change();

        CompletableFuture<Void> late = reader("late");

        assertThat(order).isEmpty();
        reading.close();
        CompletableFuture.allOf(change, late).join();
        assertThat(order).containsExactly("change", "late");
    }

    @Test
    void whoIsNoLongerWantedLeavesTheQueue() {
        Turns.Turn changing = turns.toChange();

        assertThatThrownBy(() -> turns.toRead(() -> {
                    throw new RepositoryException(CheckoutFailure.GIVEN_UP, "no longer wanted");
                }))
                .isInstanceOf(RepositoryException.class);

        changing.close();
        reader("next").join();
        assertThat(order).containsExactly("next");
    }
}
