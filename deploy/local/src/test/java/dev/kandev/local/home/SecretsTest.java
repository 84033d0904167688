package dev.kandev.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void areMadeOnceAndKept() {
        String first = new Secrets(directory).get("token");

        assertThat(first).matches("[A-Za-z0-9_-]{43}");
        assertThat(new Secrets(directory).get("token")).isEqualTo(first);
        assertThat(new Secrets(directory).get("another")).isNotEqualTo(first);
    }

    @Test
    void areReadableByTheirOwnerAloneAndLeaveNothingBeside() throws IOException {
        new Secrets(directory).get("token");

        assertThat(Files.getPosixFilePermissions(directory.resolve("token")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("token"));
        }
    }

    @Test
    void sayWhereTheyCannotBeKept() {
        Path nowhere = directory.resolve("missing");

        assertThatThrownBy(() -> new Secrets(nowhere).get("token"))
                .isInstanceOf(HomeNotUsableException.class)
                .hasMessageContaining(nowhere.toString());
    }
}
