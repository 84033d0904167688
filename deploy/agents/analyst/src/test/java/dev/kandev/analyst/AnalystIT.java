package dev.kandev.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.analyst.git.TestRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged agent in a process of its own, over real pipes, on real repositories; git is the judge of its figures. */
@Timeout(120)
class AnalystIT {

    private static final String EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    @TempDir
    Path folder;

    @Test
    void reportsTheFiguresThatGitKnows() throws Exception {
        TestRepository repository = aRepository();

        try (AgentProcess agent = AgentProcess.in(folder)) {
            agent.control("prompt", "How many commits are there?");
            List<JsonNode> envelopes = agent.rest();

            assertThat(agent.exitCode()).isZero();
            assertThat(envelopes).allSatisfy(AnalystIT::isAnEnvelope);
            JsonNode result = envelopes.get(envelopes.size() - 1);
            assertThat(result.get("type").asText()).isEqualTo("result");
            JsonNode figures = result.get("data").get("figures");
            assertThat(figures.get("files").asLong()).isEqualTo(lines(repository.git("ls-files")));
            assertThat(figures.get("commits").asText()).isEqualTo(repository.git("rev-list", "--count", "HEAD"));
            assertThat(figures.get("authors").asLong()).isEqualTo(lines(repository.git("shortlog", "-sn", "HEAD")));
            assertThat(figures.get("lines").asLong()).isEqualTo(linesOfTextFiles(repository));
            assertThat(figures.get("binary_files").asLong()).isEqualTo(1);
            assertThat(figures.get("todos").asLong() + figures.get("fixmes").asLong())
                    .isEqualTo(lines(repository.git("grep", "-InwE", "TODO|FIXME")));
        }
    }

    @Test
    void tellsItsProgressAnswersAndLeavesAReport() throws Exception {
        TestRepository repository = aRepository();

        try (AgentProcess agent = AgentProcess.in(folder)) {
            agent.control("prompt", "How many commits are there?");
            List<JsonNode> envelopes = agent.rest();

            List<JsonNode> progress = AgentProcess.dataOf(envelopes, "progress");
            assertThat(progress)
                    .extracting(data -> data.get("progress").asInt())
                    .isSorted();
            assertThat(progress)
                    .extracting(data -> data.path("current_file").asText())
                    .contains("src/Größe.java", "with space.md", "two\nlines.txt");
            assertThat(progress.get(progress.size() - 1).get("progress").asInt())
                    .isEqualTo(100);
            assertThat(AgentProcess.dataOf(envelopes, "message"))
                    .singleElement()
                    .satisfies(said -> assertThat(said.get("text").asText()).isEqualTo("3 commits by 2 authors."));
            JsonNode result = AgentProcess.dataOf(envelopes, "result").get(0);
            assertThat(result.get("status").asText()).isEqualTo("completed");
            assertThat(result.get("summary").asText()).startsWith("3 commits by 2 authors.");
            assertThat(result.get("artifacts")).hasToString("[{\"type\":\"report\",\"path\":\"ANALYSIS.md\"}]");
            assertThat(folder.resolve("ANALYSIS.md")).content().contains("`src/Größe.java:2`", "| Java | 1 | 3 |");
            assertThat(repository.git("status", "--short")).isEqualTo("?? ANALYSIS.md");
        }
    }

    @Test
    void surveysARepositoryWithoutCommits() throws Exception {
        TestRepository.in(folder);

        try (AgentProcess agent = AgentProcess.in(folder)) {
            agent.control("prompt", "Analyse");
            JsonNode result = AgentProcess.dataOf(agent.rest(), "result").get(0);

            assertThat(agent.exitCode()).isZero();
            assertThat(result.get("figures").get("commits").asInt()).isZero();
        }
    }

    @Test
    void warnsOfFilesThatItCannotRead() throws Exception {
        TestRepository.in(folder)
                .file("gone.txt", "a\n")
                .file("here.txt", "b\n")
                .commit("Ann");
        Files.delete(folder.resolve("gone.txt"));

        try (AgentProcess agent = AgentProcess.in(folder)) {
            agent.control("prompt", "Analyse");
            List<JsonNode> envelopes = agent.rest();

            assertThat(AgentProcess.dataOf(envelopes, "log"))
                    .anySatisfy(log -> assertThat(log.get("message").asText()).contains("gone.txt"));
            JsonNode figures = AgentProcess.dataOf(envelopes, "result").get(0).get("figures");
            assertThat(figures.get("files").asInt()).isEqualTo(2);
            assertThat(figures.get("unread_files").asInt()).isEqualTo(1);
        }
    }

    @Test
    void readsNothingOutsideTheRepository(@TempDir Path outside) throws Exception {
        Files.writeString(outside.resolve("file.txt"), "FIXME secret\n");
        TestRepository.in(folder).file("docs/file.txt", "a\n").commit("Ann");
        Files.delete(folder.resolve("docs/file.txt"));
        Files.delete(folder.resolve("docs"));
        Path link = Files.createSymbolicLink(folder.resolve("docs"), outside);

        try (AgentProcess agent = AgentProcess.in(folder)) {
            agent.control("prompt", "Analyse");
            JsonNode figures =
                    AgentProcess.dataOf(agent.rest(), "result").get(0).get("figures");

            assertThat(figures.get("unread_files").asInt()).isEqualTo(1);
            assertThat(figures.get("fixmes").asInt()).isZero();
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void endsWithAnErrorOutsideARepository() throws Exception {
        try (AgentProcess agent = AgentProcess.in(folder)) {
            agent.control("prompt", "Analyse");
            List<JsonNode> errors = AgentProcess.dataOf(agent.rest(), "error");

            assertThat(agent.exitCode()).isEqualTo(2);
            assertThat(errors)
                    .singleElement()
                    .satisfies(error -> assertThat(error.get("error").asText()).startsWith("not a git repository"));
        }
    }

    @Test
    void stopsWhenItIsCancelled() throws Exception {
        aRepository();

        try (AgentProcess agent = AgentProcess.in(folder)) {
            agent.control("pause", "");
            agent.control("prompt", "Analyse");
            agent.awaitType("progress");
            agent.control("cancel", "");
            List<JsonNode> envelopes = agent.rest();

            assertThat(agent.exitCode()).isEqualTo(130);
            assertThat(envelopes.get(envelopes.size() - 1).get("data")).hasToString("{\"status\":\"cancelled\"}");
            assertThat(folder.resolve("ANALYSIS.md")).doesNotExist();
        }
    }

    @Test
    void goesOnAfterAPause() throws Exception {
        aRepository();

        try (AgentProcess agent = AgentProcess.in(folder)) {
            agent.control("pause", "");
            agent.control("prompt", "Analyse");
            agent.awaitType("progress");
            agent.control("resume", "");

            assertThat(AgentProcess.dataOf(agent.rest(), "result")).hasSize(1);
            assertThat(agent.exitCode()).isZero();
        }
    }

    @Test
    void leavesWhenTheInputEndsBeforeAPrompt() throws Exception {
        try (AgentProcess agent = AgentProcess.in(folder)) {
            agent.endInput();

            assertThat(agent.rest()).isEmpty();
            assertThat(agent.exitCode()).isZero();
        }
    }

    private TestRepository aRepository() {
        return TestRepository.in(folder)
                .file("src/Größe.java", "class Größe {\n    // TODO measure\n}")
                .file("with space.md", "# Title\n\nFIXME and TODO\nTODOS\n")
                .commit("Ann")
                .file("two\nlines.txt", "a\r\nb\n")
                .file("picture.png", new byte[] {1, 0, 10, 10})
                .file("empty", "")
                .link("link", "empty")
                .commit("Bo")
                .file("with space.md", "# Title\n\nFIXME and TODO\nTODOS\nmore")
                .commit("Ann");
    }

    private static void isAnEnvelope(JsonNode envelope) {
        assertThat(envelope.fieldNames())
                .toIterable()
                .containsExactly("type", "timestamp", "agent_id", "task_id", "data");
        assertThat(envelope.get("agent_id").asText()).isEqualTo(AgentProcess.AGENT_ID);
        assertThat(envelope.get("task_id").asText()).isEqualTo(AgentProcess.TASK_ID);
        assertThat(envelope.get("data").isObject()).isTrue();
    }

    private static long lines(String output) {
        return output.lines().count();
    }

    /** The additions against the empty tree, without the link's one. */
    private static long linesOfTextFiles(TestRepository repository) {
        return repository
                .git("diff", "--numstat", EMPTY_TREE, "HEAD")
                .lines()
                .filter(line -> !line.startsWith("-") && !line.endsWith("\tlink"))
                .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf('\t'))))
                .sum();
    }
}
