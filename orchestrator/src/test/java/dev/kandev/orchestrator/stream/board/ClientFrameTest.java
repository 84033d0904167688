package dev.kandev.orchestrator.stream.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.orchestrator.stream.board.ClientFrame.Action;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFrameTest {

    private static final UUID ID = UUID.fromString("6f2a4d0e-4c55-4c0b-9f1a-0d3a3f3b7c11");

    @Test
    void readsAllThatIsNamed() {
        String json = "{\"action\":\"subscribe\",\"board_ids\":[\"" + ID + "\"],\"task_ids\":[\"" + ID
                + "\"],\"after\":{\"" + ID + "\":7},\"messages\":false,\"more\":1}";

        assertThat(ClientFrame.parse(json))
                .contains(new ClientFrame(Action.SUBSCRIBE, Set.of(ID), Set.of(ID), Map.of(ID, 7L), false));
    }

    @Test
    void whatIsLeftOutIsNothingAndMessagesAreWanted() {
        assertThat(ClientFrame.parse("{\"action\":\"unsubscribe\"}"))
                .contains(new ClientFrame(Action.UNSUBSCRIBE, Set.of(), Set.of(), Map.of(), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "subscribe",
                "{}",
                "{\"action\":null}",
                "{\"action\":\"dance\"}",
                "{\"action\":\"subscribe\",\"board_ids\":[null]}",
                "{\"action\":\"subscribe\",\"board_ids\":[\"x\"]}",
                "{\"action\":\"subscribe\",\"board_ids\":{}}",
                "{\"action\":\"subscribe\",\"after\":{\"6f2a4d0e-4c55-4c0b-9f1a-0d3a3f3b7c11\":-1}}",
                "{\"action\":\"subscribe\",\"after\":{\"6f2a4d0e-4c55-4c0b-9f1a-0d3a3f3b7c11\":null}}"
            })
    void anythingElseIsNoFrame(String text) {
        assertThat(ClientFrame.parse(text)).isEmpty();
    }
}
