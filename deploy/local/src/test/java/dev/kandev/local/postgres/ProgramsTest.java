package dev.kandev.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

    @TempDir
    Path directory;

    @Test
    void areUnpackedAnewWhenTheFirstTimeWasCutOff() throws IOException {
        Path complete = Files.createDirectories(directory.resolve("PG-1/bin"));
        Files.createFile(directory.resolve("PG-1/.exists"));
        Files.createDirectories(directory.resolve("PG-2/lib"));
        Files.createSymbolicLink(directory.resolve("PG-2/lib/outside"), complete);

        Programs.removePartial(directory);

        assertThat(directory.resolve("PG-2")).doesNotExist();
        assertThat(complete).exists();
    }

    @Test
    void needNotBeThereYet() throws IOException {
        Programs.removePartial(directory.resolve("missing"));

        assertThat(directory).isEmptyDirectory();
    }
}
