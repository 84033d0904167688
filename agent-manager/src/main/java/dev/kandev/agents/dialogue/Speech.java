package dev.kandev.agents.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.agents.acp.Utterance;
import dev.kandev.agents.dialogue.JoinedLines.Span;
import java.time.Duration;
import java.util.List;

/**
 * What an agent says, in its order. Pieces of a text that come shortly after each other are told as one, under the number of its first
 * line. Which lines these are is remembered before it is told; what an earlier life of ours was about to tell is joined as it was then,
 * so that it is recognized. Used by the capturing thread alone.
 */
final class Speech {

    private static final int MAX_TEXT = 8 * 1024;

    private final Voice voice;
    private final Memory memory;
    private final Duration window;
    private final Span earlier;
    /** Null when nothing is held back. */
    private Utterance held;

    private Span span = Span.NONE;

    /** Tells something under the name of its part; blocks until it is kept. */
    interface Voice {
        void publish(String part, String type, JsonNode data) throws InterruptedException;
    }

    /** Remembers a span; blocks until it did. */
    interface Memory {
        void remember(Span span) throws InterruptedException;
    }

    Speech(Voice voice, Memory memory, Duration window, Span earlier) {
        this.voice = voice;
        this.memory = memory;
        this.window = window;
        this.earlier = earlier;
    }

    /** What follows from a line, which may be nothing. */
    void say(long line, List<Utterance> said) throws InterruptedException {
        if (said.size() == 1 && said.get(0).piece()) {
            hold(line, said.get(0));
            return;
        }
        settle();
        for (int i = 0; i < said.size(); i++) {
            String part = i == 0 ? Long.toString(line) : line + "." + (i + 1);
            voice.publish(part, said.get(i).type(), said.get(i).data());
        }
    }

    private void hold(long line, Utterance piece) throws InterruptedException {
        if (held != null && span.last() == line) {
            // It comes again, because it could not be told.
            tell();
            return;
        }
        if (held != null && span.last() + 1 == line && held.isContinuedBy(piece)) {
            held = held.with(piece);
            span = new Span(span.first(), line);
        } else {
            settle();
            held = piece;
            span = new Span(line, line);
        }
        boolean full = held.text().length() >= MAX_TEXT && !isRepeated();
        if (full || line == earlier.last()) {
            tell();
        }
    }

    /** Whether it was joined, and perhaps told, in an earlier life, and more of it follows. */
    private boolean isRepeated() {
        return held != null && span.first() == earlier.first() && span.last() < earlier.last();
    }

    Duration patience() {
        return held == null ? Duration.ZERO : window;
    }

    /** False while a part is held back that was not alone when it was told. */
    boolean settle() throws InterruptedException {
        if (held != null && !isRepeated()) {
            tell();
        }
        return held == null;
    }

    private void tell() throws InterruptedException {
        memory.remember(span);
        voice.publish(Long.toString(span.first()), held.type(), held.data());
        held = null;
    }
}
