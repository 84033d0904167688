package dev.kandev.e2e.model;

import java.util.List;
import java.util.Optional;

/**
 * What the model answers.
 *
 * @param status of HTTP; unless it is 200, nothing else counts
 * @param chunks of text, each sent by itself
 * @param gate what it waits for after the first chunk
 * @param call what it wants done after its text
 */
record Answer(int status, List<String> chunks, Optional<String> gate, Optional<Call> call) {

    private static final int OK = 200;

    static Answer of(List<String> chunks) {
        return new Answer(OK, chunks, Optional.empty(), Optional.empty());
    }

    static Answer refusal(int status) {
        return new Answer(status, List.of(), Optional.empty(), Optional.empty());
    }

    Answer waitingFor(String name) {
        return new Answer(status, chunks, Optional.of(name), call);
    }

    Answer calling(Call wanted) {
        return new Answer(status, chunks, gate, Optional.of(wanted));
    }

    boolean isOk() {
        return status == OK;
    }

    String text() {
        return String.join("", chunks);
    }
}
