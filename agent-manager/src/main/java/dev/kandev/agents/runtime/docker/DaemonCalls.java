package dev.kandev.agents.runtime.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.dockerjava.api.exception.DockerException;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.proto.WireJson;
import dev.kandev.proto.event.AgentFailure;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calls to the daemon, with a deadline and with failures in words for users. By themselves they have no deadline: unix sockets know no
 * read timeout, whatever one sets. So a thread of ours waits for the daemon, and the caller for it as long as it may; there are as many
 * threads as callers.
 */
final class DaemonCalls implements AutoCloseable {

    private final ExecutorService threads;

    DaemonCalls() {
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "docker-call-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Makes a call. Interruption is kept for later: what was begun is then known to have been done or not.
     *
     * @throws DockerException when the daemon refuses
     * @throws LaunchFailedException when nobody answers, or not in time
     */
    <T> T within(Duration atMost, Callable<T> call) {
        Future<T> answer;
        try {
            answer = threads.submit(call);
        } catch (RejectedExecutionException closed) {
            throw away(closed);
        }
        try {
            return await(answer, atMost);
        } catch (TimeoutException silence) {
            answer.cancel(true);
            throw away(silence);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof DockerException refusal) {
                throw refusal;
            }
            if (failure.getCause() instanceof LaunchFailedException unusable) {
                throw unusable;
            }
            throw away(failure.getCause());
        }
    }

    private static <T> T await(Future<T> answer, Duration atMost) throws ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + atMost.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Nobody is there to refuse. */
    static LaunchFailedException away(Throwable cause) {
        return new LaunchFailedException(AgentFailure.LAUNCH, "no Docker daemon answers", cause);
    }

    /** The daemon does not do something, and says why. */
    static LaunchFailedException refused(AgentFailure failure, String what, DockerException refusal) {
        return new LaunchFailedException(failure, what + ": " + reason(refusal), refusal);
    }

    /** The daemon's own words. */
    static String reason(DockerException refusal) {
        String text = refusal.getMessage();
        try {
            String body = text.substring(Math.max(0, text.indexOf('{')));
            return WireJson.mapper().readTree(body).path("message").asText(text);
        } catch (JsonProcessingException plain) {
            return text;
        }
    }

    /** Ends the calls that are being made. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
