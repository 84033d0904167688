package dev.kandev.agents.runtime.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LogEntriesTest {

    private static final String FULL = "x".repeat(16 * 1024);

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void leavesLinesAsTheyAre() throws IOException {
        send("a line\n");
        send("\n");
        send("the end of the output");

        assertThat(received()).isEqualTo("a line\n\nthe end of the output");
    }

    @Test
    void putsTheForgottenEndBehindALongLine() throws IOException {
        send(FULL);
        send(FULL);
        send("rest");
        send("next\n");

        assertThat(received()).isEqualTo(FULL + FULL + "rest\nnext\n");
    }

    @Test
    void putsTheForgottenEndBehindALineOfFullPieces() throws IOException {
        send(FULL);
        send("");
        send("next\n");

        assertThat(received()).isEqualTo(FULL + "\nnext\n");
    }

    @Test
    void keepsTheEndThatWasNotForgotten() throws IOException {
        send(FULL);
        send("rest\n");
        send("next\n");

        assertThat(received()).isEqualTo(FULL + "rest\nnext\n");
    }

    @Test
    void saysThatTheLogBreaksOff() throws IOException {
        send("a line\n");
        LogEntries entries =
                new LogEntries(new ByteArrayInputStream(Arrays.copyOf(sent.toByteArray(), sent.size() - 1)));

        assertThatThrownBy(entries::next).isInstanceOf(EOFException.class);
    }

    private void send(String text) throws IOException {
        byte[] entry = ("2026-11-24T06:56:59.641251764Z " + text).getBytes(UTF_8);
        sent.write(ByteBuffer.allocate(8).put((byte) 1).putInt(4, entry.length).array());
        sent.write(entry);
    }

    private String received() throws IOException {
        LogEntries entries = new LogEntries(new ByteArrayInputStream(sent.toByteArray()));
        StringBuilder text = new StringBuilder();
        for (byte[] entry = entries.next(); entry != null; entry = entries.next()) {
            text.append(new String(entry, UTF_8));
        }
        return text.toString();
    }
}
