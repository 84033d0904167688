package dev.kandev.agents.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GitOutputTest {

    @Test
    void losesNothingWhenThePipeIsClosedUnderItsReader() throws IOException {
        InputStream stream = new SequenceInputStream(text("read before, "), new FailingOnce(text("and after")));

        assertThat(GitOutput.read(stream, 100)).isEqualTo(new GitOutput("read before, and after", false));
    }

    @Test
    void saysWhenThereWasMore() throws IOException {
        assertThat(GitOutput.read(text("12345"), 5)).isEqualTo(new GitOutput("12345", false));
        assertThat(GitOutput.read(text("123456"), 5)).isEqualTo(new GitOutput("12345", true));
    }

    @Test
    void isNoOutputWhenItCannotBeRead() {
        InputStream broken = new InputStream() {

            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };

        assertThatThrownBy(() -> GitOutput.read(broken, 100)).hasMessage("broken");
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class FailingOnce extends InputStream {

        private final InputStream rest;
        private boolean failed;

        FailingOnce(InputStream rest) {
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            if (!failed) {
                failed = true;
                throw new IOException("Stream closed");
            }
            return rest.read();
        }
    }
}
