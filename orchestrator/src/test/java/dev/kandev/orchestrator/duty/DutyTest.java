package dev.kandev.orchestrator.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DutyTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void runsAtOnceAndWheneverItIsWoken() {
        try (Duty duty = new Duty("test", this::count)) {
            duty.start();
            await().until(() -> rounds.get() == 1);

            duty.wake();

            await().until(() -> rounds.get() == 2);
        }
    }

    @Test
    void aWakeDuringARoundMakesOneMoreRound() {
        CountDownLatch go = new CountDownLatch(1);
        try (Duty duty = new Duty("test", () -> {
            if (rounds.get() == 0) {
                awaitQuietly(go);
            }
            return count();
        })) {
            duty.start();
            duty.wake();
            duty.wake();

            go.countDown();

            await().during(Duration.ofMillis(200)).until(() -> rounds.get() == 2);
        }
    }

    @Test
    void comesBackByItselfAfterTheTimeThatItNamed() {
        try (Duty duty = new Duty("test", () -> {
            count();
            return Duration.ofMillis(20);
        })) {
            duty.start();

            await().until(() -> rounds.get() >= 3);
        }
    }

    @Test
    void aRoundThatFailsIsDoneAgain() {
        AtomicBoolean failed = new AtomicBoolean();
        try (Duty duty = new Duty("test", () -> {
            if (failed.compareAndSet(false, true)) {
                throw new IllegalStateException("not now");
            }
            return count();
        })) {
            duty.start();

            await().until(() -> rounds.get() == 1);
        }
    }

    @Test
    void closingWaitsForTheRoundThatRuns() {
        CountDownLatch begun = new CountDownLatch(1);
        Duty duty = new Duty("test", () -> {
            begun.countDown();
            return count();
        });
        duty.start();
        awaitQuietly(begun);

        duty.close();

        assertThat(rounds).hasValue(1);
        duty.wake();
        await().during(Duration.ofMillis(100)).until(() -> rounds.get() == 1);
    }

    private Duration count() {
        rounds.incrementAndGet();
        return LONG;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
