package dev.kandev.agents.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFileTest {

    @TempDir
    Path directory;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(directory.resolve("workspace"));
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/report.md"), "done");
        Files.writeString(directory.resolve("secret"), "secret");
        Files.createDirectories(directory.resolve("outside"));
        Files.writeString(directory.resolve("outside/secret"), "secret");
        Files.createSymbolicLink(folder.resolve("link"), directory.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("linked"), directory.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("inner"), folder.resolve("docs"));
    }

    @Test
    void readsAFileBelowTheFolder() throws IOException {
        assertThat(PlainFile.size(folder, "docs/report.md")).contains(4L);
        try (SeekableByteChannel content =
                PlainFile.open(folder, "docs/report.md").orElseThrow()) {
            assertThat(Channels.newInputStream(content)).hasContent("done");
        }
        assertThat(PlainFile.text(folder, "docs/report.md", 4)).contains("done");
        assertThat(PlainFile.text(folder, "docs/report.md", 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing",
                "docs",
                "docs/report.md/x",
                "link",
                "linked/secret",
                "inner/report.md",
                "../secret",
                "docs/../../secret",
                "docs/../docs/report.md",
                "/etc/passwd"
            })
    void readsNothingElse(String path) throws IOException {
        assertThat(PlainFile.size(folder, path)).isEmpty();
        assertThat(PlainFile.open(folder, path)).isEmpty();
        assertThat(PlainFile.text(folder, path, 100)).isEmpty();
    }

    @Test
    void writesFilesInFoldersThatAreThere() throws IOException {
        assertThat(PlainFile.write(folder, "docs/report.md", "new")).isTrue();
        assertThat(PlainFile.write(folder, "notes.txt", "Grüße")).isTrue();

        assertThat(folder.resolve("docs/report.md")).hasContent("new");
        assertThat(folder.resolve("notes.txt")).hasContent("Grüße");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs",
                "link",
                "linked/secret",
                "linked/new",
                "inner/report.md",
                "../secret",
                "none/new",
                "/tmp/x"
            })
    void writesNothingElse(String path) throws IOException {
        assertThat(PlainFile.write(folder, path, "overwritten")).isFalse();

        assertThat(directory.resolve("secret")).hasContent("secret");
        assertThat(directory.resolve("outside/secret")).hasContent("secret");
        assertThat(directory.resolve("outside/new")).doesNotExist();
    }

    @Test
    void tellsWhatIsAbsentFromWhatIsBehindALink() {
        assertThat(PlainFile.isAbsent(folder, "docs/none")).isTrue();
        assertThat(PlainFile.isAbsent(folder, "none/none")).isTrue();
        assertThat(PlainFile.isAbsent(folder, "linked/none")).isFalse();
        assertThat(PlainFile.isAbsent(folder, "link")).isFalse();
    }
}
