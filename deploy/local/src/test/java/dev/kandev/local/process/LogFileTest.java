package dev.kandev.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path directory;

    private LogFile log;

    @BeforeEach
    void name() {
        log = new LogFile(directory.resolve("service.log"));
    }

    @Test
    void showsItsLastLines() throws IOException {
        append("one\ntwo\nthree\n");

        assertThat(log.tail(0, 2)).containsExactly("two", "three");
        assertThat(log.tail(4, 9)).containsExactly("two", "three");
        assertThat(new LogFile(directory.resolve("none")).tail(0, 9)).isEmpty();
    }

    @Test
    void isFollowedLineByLine() throws IOException {
        LogFollower follower = new LogFollower(log, 0);
        assertThat(follower.next()).isEmpty();

        append("one\ntw");
        assertThat(follower.next()).containsExactly("one");

        append("o\n");
        assertThat(follower.next()).containsExactly("two");
    }

    @Test
    void isKeptBelowItsBoundWhileItsWriterGoesOn() throws IOException {
        Process writer = new ProcessBuilder("sh", "-c", "echo before; read line; echo after")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
                .start();
        try (var input = writer.outputWriter()) {
            LogFollower follower = new LogFollower(log, 0);
            await().until(() -> log.size() > 0);
            assertThat(follower.next()).containsExactly("before");

            log.rotate(3);
            input.write("go on\n");
        }

        await().until(() -> log.size() > 0);
        assertThat(log.tail(0, 9)).containsExactly("after");
        assertThat(directory.resolve("service.log.1")).hasContent("before");
    }

    @Test
    void staysAsItIsWithinItsBound() throws IOException {
        append("short\n");

        log.rotate(100);

        assertThat(log.tail(0, 9)).containsExactly("short");
        assertThat(directory.resolve("service.log.1")).doesNotExist();
    }

    private void append(String text) throws IOException {
        Files.writeString(log.path(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
