package dev.kandev.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessNotesTest {

    private final ProcessHandle self = ProcessHandle.current();

    @TempDir
    Path directory;

    @Test
    void findAProcessAgain() {
        ProcessNotes notes = new ProcessNotes(directory);

        notes.write("self", ProcessNote.of(self, 8080));

        assertThat(notes.running("self")).contains(self);
        assertThat(notes.read("self"))
                .hasValueSatisfying(note -> assertThat(note.port()).isEqualTo(8080));
    }

    @Test
    void knowThatAnIdIsUsedByAnotherProcess() {
        ProcessNotes notes = new ProcessNotes(directory);
        ProcessNote note = ProcessNote.of(self, 0);

        notes.write("earlier", new ProcessNote(note.pid(), note.startedAt().minus(Duration.ofMinutes(5)), 0));

        assertThat(notes.running("earlier")).isEmpty();
    }

    @Test
    void forgetAndForgive() throws IOException {
        ProcessNotes notes = new ProcessNotes(directory);
        notes.write("self", ProcessNote.of(self, 0));
        Files.writeString(directory.resolve("torn.pid"), "123 2026");

        notes.remove("self");
        notes.remove("self");

        assertThat(notes.read("self")).isEmpty();
        assertThat(notes.read("torn")).isEmpty();
    }
}
