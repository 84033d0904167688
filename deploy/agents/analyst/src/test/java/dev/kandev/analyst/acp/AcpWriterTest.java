package dev.kandev.analyst.acp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.analyst.acp.AcpWriter.Artifact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcpWriterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-09T10:30:15Z"), ZoneOffset.UTC);
    private static final String HEAD = ",\"timestamp\":\"2026-01-09T10:30:15Z\",\"agent_id\":\"a\",\"task_id\":\"t\",";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AcpWriter writer = new AcpWriter(out, CLOCK, "a", "t");

    @Test
    void writesOneEnvelopeALine() {
        writer.progress(45, "reading", "ü\n.txt", 9, 20);
        writer.heartbeat();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"progress\"" + HEAD + "\"data\":{\"progress\":45,\"message\":\"reading\","
                        + "\"current_file\":\"ü\\n.txt\",\"files_processed\":9,\"total_files\":20}}\n"
                        + "{\"type\":\"heartbeat\"" + HEAD + "\"data\":{}}\n");
    }

    @Test
    void writesTheResultWithItsArtifacts() {
        writer.result("done", List.of(new Artifact("report", "ANALYSIS.md")), Map.of("files", 3));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"type\":\"result\"" + HEAD + "\"data\":{\"status\":\"completed\",\"summary\":\"done\","
                                + "\"artifacts\":[{\"type\":\"report\",\"path\":\"ANALYSIS.md\"}],\"figures\":{\"files\":3}}}\n");
    }

    @Test
    void leavesOutIdsThatItWasNotTold() {
        new AcpWriter(out, CLOCK, null, null).say("hello");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("_id")
                .contains("\"data\":{\"role\":\"agent\",\"text\":\"hello\"}");
    }

    @Test
    void failsWhenNobodyReads() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("broken pipe");
            }
        };

        assertThatThrownBy(() -> new AcpWriter(closed, CLOCK, "a", "t").info("x"))
                .isInstanceOf(UncheckedIOException.class);
    }
}
