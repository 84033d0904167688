package dev.kandev.agents.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.acp.Utterance;
import dev.kandev.agents.dialogue.JoinedLines.Span;
import dev.kandev.proto.WireJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechTest {

    private final List<String> happened = new ArrayList<>();

    @Test
    void joinsPiecesOfOneTextAndRemembersThemFirst() throws InterruptedException {
        Speech speech = speech(Span.NONE);

        speech.say(1, List.of(piece("agent", "a")));
        speech.say(2, List.of(piece("agent", "b")));
        assertThat(happened).isEmpty();
        assertThat(speech.patience()).isPositive();
        speech.say(3, List.of(piece("user", "c")));
        assertThat(speech.settle()).isTrue();

        assertThat(happened).containsExactly("span 1-2", "1 ab", "span 3-3", "3 c");
    }

    @Test
    void joinsNothingOverOtherLines() throws InterruptedException {
        Speech speech = speech(Span.NONE);

        speech.say(1, List.of(piece("agent", "a")));
        speech.say(2, List.of());
        speech.say(3, List.of(piece("agent", "b")));
        speech.settle();

        assertThat(happened).containsExactly("span 1-1", "1 a", "span 3-3", "3 b");
    }

    @Test
    void joinsAgainWhatWasJoinedBefore() throws InterruptedException {
        Speech speech = speech(new Span(3, 5));

        speech.say(3, List.of(piece("agent", "a")));
        assertThat(speech.settle()).isFalse();
        speech.say(4, List.of(piece("agent", "b")));
        speech.say(5, List.of(piece("agent", "c")));
        speech.say(6, List.of(piece("agent", "d")));
        assertThat(speech.settle()).isTrue();

        assertThat(happened).containsExactly("span 3-5", "3 abc", "span 6-6", "6 d");
    }

    @Test
    void aLongTextIsToldInParts() throws InterruptedException {
        Speech speech = speech(Span.NONE);

        speech.say(1, List.of(piece("agent", "x".repeat(5_000))));
        speech.say(2, List.of(piece("agent", "y".repeat(5_000))));
        speech.say(3, List.of(piece("agent", "z")));

        assertThat(happened).hasSize(2).first().isEqualTo("span 1-2");
    }

    private Speech speech(Span earlier) {
        return new Speech(
                (part, type, data) ->
                        happened.add(part + " " + data.path("text").asText()),
                span -> happened.add("span " + span.first() + "-" + span.last()),
                Duration.ofMillis(100),
                earlier);
    }

    private static Utterance piece(String role, String text) {
        return new Utterance(
                "message",
                WireJson.mapper().createObjectNode().put("role", role).put("text", text),
                true);
    }
}
