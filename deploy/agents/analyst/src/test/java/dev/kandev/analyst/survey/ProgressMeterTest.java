package dev.kandev.analyst.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kandev.analyst.acp.AcpWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final TestClock clock = new TestClock();
    private final ProgressMeter meter = new ProgressMeter(new AcpWriter(out, clock, "a", "t"), clock);

    @Test
    void tellsOfEveryFileOfASmallRepository() throws IOException {
        meter.begin(3);
        meter.measured(1, "a");
        meter.measured(2, "b");
        meter.measured(3, "c");
        meter.readCommits(1, 2);
        meter.wrote("R.md");

        assertThat(sent()).extracting(data -> data.get("progress").asInt()).containsExactly(0, 26, 53, 80, 89, 100);
        assertThat(sent().get(2).get("current_file").asText()).isEqualTo("b");
        assertThat(sent().get(2).get("files_processed").asInt()).isEqualTo(2);
        assertThat(sent()).allMatch(data -> data.get("total_files").asInt() == 3);
    }

    @Test
    void tellsOfEveryPercentOfALargeRepository() throws IOException {
        meter.begin(100_000);
        for (int done = 1; done <= 100_000; done++) {
            meter.measured(done, "f" + done);
        }
        for (int read = 1; read <= 100_000; read++) {
            meter.readCommits(read, 100_000);
        }

        assertThat(sent()).hasSizeBetween(99, 102);
        assertThat(sent()).extracting(data -> data.get("progress").asInt()).isSorted();
    }

    @Test
    void tellsOfSlowWorkEverySecond() throws IOException {
        meter.begin(100_000);
        meter.measured(1, "a");
        clock.now = clock.now.plus(Duration.ofSeconds(1));
        meter.measured(2, "b");
        meter.measured(3, "c");

        assertThat(sent())
                .extracting(data -> data.path("current_file").asText())
                .containsExactly("", "b");
    }

    private List<JsonNode> sent() throws IOException {
        List<JsonNode> data = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            data.add(new JsonMapper().readTree(line).get("data"));
        }
        return data;
    }

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-01-09T10:30:15Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
