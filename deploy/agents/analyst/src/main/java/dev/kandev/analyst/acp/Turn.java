package dev.kandev.analyst.acp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What the user asked for and wants now: the prompts, and whether the work goes on, pauses or ends. The thread that reads
 * controls writes it, the working thread reads it.
 */
public final class Turn {

    private final Deque<String> prompts = new ArrayDeque<>();
    private boolean paused;
    private boolean cancelled;
    private boolean inputEnded;
    private Runnable onCancel = () -> {};

    /** Waits for the first prompt. Empty when the input ended without one: the agent shall leave. */
    public synchronized Optional<String> awaitPrompt() throws InterruptedException, TurnCancelledException {
        while (prompts.isEmpty() && !inputEnded && !cancelled) {
            wait();
        }
        if (cancelled) {
            throw new TurnCancelledException();
        }
        return nextPrompt();
    }

    /** A prompt that came while the agent worked; never waits. */
    public synchronized Optional<String> nextPrompt() {
        return Optional.ofNullable(prompts.poll());
    }

    /** Called often by the working thread: returns at once, waits out a pause, or ends the work. */
    public synchronized void checkpoint() throws TurnCancelledException {
        while (paused && !cancelled && !inputEnded) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new TurnCancelledException();
            }
        }
        if (cancelled) {
            throw new TurnCancelledException();
        }
    }

    /** Whether the user asked the agent to end. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** What frees the working thread from a blocking call on cancel; runs on the control thread, at most once. */
    public synchronized void onCancel(Runnable action) {
        onCancel = action;
    }

    synchronized void prompt(String message) {
        prompts.add(message);
        notifyAll();
    }

    synchronized void pause() {
        paused = true;
    }

    synchronized void resume() {
        paused = false;
        notifyAll();
    }

    synchronized void cancel() {
        if (!cancelled) {
            cancelled = true;
            notifyAll();
            onCancel.run();
        }
    }

    synchronized void endInput() {
        inputEnded = true;
        notifyAll();
    }
}
