package dev.kandev.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    @TempDir
    Path root;

    @Test
    void replacesItsOwnOlderReport() throws IOException {
        new ReportFile(root).write(Report.MARK + " old");

        assertThat(new ReportFile(root).write(Report.MARK + " new")).isEqualTo("ANALYSIS.md");

        assertThat(root.resolve("ANALYSIS.md")).hasContent(Report.MARK + " new");
        assertThat(root).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void leavesAFileOfAnotherAuthorAlone() throws IOException {
        Files.writeString(root.resolve("ANALYSIS.md"), "mine");

        assertThat(new ReportFile(root).write(Report.MARK)).isEqualTo("KANDEV-ANALYSIS.md");

        assertThat(root.resolve("ANALYSIS.md")).hasContent("mine");
    }

    @Test
    void neverWritesThroughALink() throws IOException {
        Path elsewhere = Files.writeString(root.resolve("elsewhere"), "mine");
        Files.createSymbolicLink(root.resolve("ANALYSIS.md"), elsewhere);
        Files.createSymbolicLink(root.resolve("KANDEV-ANALYSIS.md"), elsewhere);

        assertThatThrownBy(() -> new ReportFile(root).write(Report.MARK)).isInstanceOf(IOException.class);

        assertThat(elsewhere).hasContent("mine");
    }
}
