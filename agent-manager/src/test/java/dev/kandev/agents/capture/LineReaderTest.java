package dev.kandev.agents.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final int MAX = 100_000;

    @Test
    void numbersLinesAndCountsTheirBytes() throws IOException {
        assertThat(read("one\nzwölf\r\n\nlast", new Checkpoint(0, 0)))
                .containsExactly(
                        new Line(1, 4, "one", false),
                        new Line(2, 12, "zwölf", false),
                        new Line(3, 13, "", false),
                        new Line(4, 17, "last", false));
    }

    @Test
    void goesOnFromACheckpoint() throws IOException {
        assertThat(read("three\n", new Checkpoint(2, 40))).containsExactly(new Line(3, 46, "three", false));
    }

    @Test
    void cutsAnOverlongLineSaysSoAndGoesOnBehindIt() throws IOException {
        List<Line> lines = read("x".repeat(5 * MAX) + "\nnext\n", new Checkpoint(0, 0));

        assertThat(lines.get(0).cut()).isTrue();
        assertThat(lines.get(0).text())
                .startsWith("x".repeat(MAX))
                .endsWith("[cut by Kandev: the line had " + 5 * MAX + " bytes]")
                .hasSizeLessThan(MAX + 100);
        assertThat(lines.get(1)).isEqualTo(new Line(2, 5 * MAX + 1 + 5, "next", false));
    }

    @Test
    void keepsALineOfJustTheLimitWhole() throws IOException {
        assertThat(read("x".repeat(MAX) + "\n", new Checkpoint(0, 0)).get(0).cut())
                .isFalse();
    }

    @Test
    void replacesBytesThatAreNoText() throws IOException {
        InputStream in = new ByteArrayInputStream(new byte[] {(byte) 0xff, 'a', '\n'});
        try (LineReader reader = new LineReader(in, new Checkpoint(0, 0), MAX)) {
            assertThat(reader.next()).isEqualTo(new Line(1, 3, "\uFFFDa", false));
        }
    }

    private static List<Line> read(String text, Checkpoint from) throws IOException {
        List<Line> lines = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (LineReader reader = new LineReader(in, from, MAX)) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
