package dev.kandev.analyst.acp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads control objects, one a line, and passes them to the {@link Turn}. What it does not understand it logs and skips. */
public final class ControlReader implements Runnable {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final BufferedReader in;
    private final Turn turn;
    private final AcpWriter writer;

    /** Reads nothing until {@link #run()}. */
    public ControlReader(InputStream in, Turn turn, AcpWriter writer) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.turn = turn;
        this.writer = writer;
    }

    /** Reads until the input ends; meant for a thread of its own. */
    @Override
    public void run() {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    accept(line);
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            // A broken pipe says what an ended one says: nobody will send anything any more.
        } finally {
            turn.endInput();
        }
    }

    private void accept(String line) {
        JsonNode control;
        try {
            control = MAPPER.readTree(line);
        } catch (JsonProcessingException notJson) {
            writer.warn("ignored an input line that is not JSON");
            return;
        }
        if (!"control".equals(control.path("type").asText())) {
            writer.warn("ignored an input line that is no control");
            return;
        }
        switch (control.path("action").asText()) {
            case "prompt" -> turn.prompt(control.path("message").asText(""));
            case "pause" -> {
                turn.pause();
                writer.status("paused");
            }
            case "resume" -> {
                turn.resume();
                writer.status("running");
            }
            case "cancel", "stop" -> turn.cancel();
            default ->
                writer.warn("ignored the unknown control action "
                        + control.path("action").asText());
        }
    }
}
