package dev.kandev.agents.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.agents.acp.RefusedException;
import dev.kandev.proto.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceFilesTest {

    private static final String READ = "fs/read_text_file";
    private static final String WRITE = "fs/write_text_file";

    @TempDir
    Path workspace;

    @Test
    void readsAndWritesByThePathsThatTheAgentKnows() throws Exception {
        files().perform(WRITE, at("/workspace/a.txt").put("content", "one\ntwo\nthree"));

        assertThat(workspace.resolve("a.txt")).hasContent("one\ntwo\nthree");
        assertThat(read(at("/workspace/a.txt"))).isEqualTo("one\ntwo\nthree");
        assertThat(read(at("/workspace/a.txt").put("line", 2).put("limit", 1))).isEqualTo("two");
    }

    @Test
    void whatIsNotThereIsEmpty() throws Exception {
        assertThat(read(at("/workspace/none.txt"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "/workspace/../etc/passwd", "/workspace", "a.txt", "", "/workspace/out/x"})
    void reachesNothingElse(String path) throws IOException {
        Files.createSymbolicLink(workspace.resolve("out"), Path.of("/tmp"));

        assertThatThrownBy(() -> files().perform(READ, at(path))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> files().perform(WRITE, at(path).put("content", "x")))
                .isInstanceOf(RefusedException.class);
    }

    private WorkspaceFiles files() {
        return new WorkspaceFiles(workspace, Path.of("/workspace"));
    }

    private String read(ObjectNode params) throws RefusedException {
        return files().perform(READ, params).path("content").asText();
    }

    private static ObjectNode at(String path) {
        return WireJson.mapper().createObjectNode().put("path", path);
    }
}
