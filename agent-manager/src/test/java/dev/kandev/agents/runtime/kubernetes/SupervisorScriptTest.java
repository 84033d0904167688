package dev.kandev.agents.runtime.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.file.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The script with this host's own programs, as most images have them, as the first process of processes of its own. */
@Timeout(60)
class SupervisorScriptTest {

    private static final List<String> APART =
            List.of("unshare", "--user", "--map-root-user", "--pid", "--fork", "--mount-proc");

    private Path root;
    private Mailbox mailbox;

    @BeforeEach
    void open() throws Exception {
        Assumptions.assumeTrue(run(List.of("true")) == 0, "this host lets nobody have processes of their own");
        root = Files.createTempDirectory("kandev-supervise-test");
        mailbox = Mailbox.of(root, UUID.randomUUID());
        mailbox.create(UUID.randomUUID(), "first");
    }

    @AfterEach
    void close() throws IOException {
        if (root != null) {
            FileTree.delete(root);
        }
    }

    private int supervise(String agent) throws Exception {
        String script =
                new String(Mailbox.class.getResourceAsStream("supervise.sh").readAllBytes(), StandardCharsets.UTF_8);
        return run(List.of(
                "sh", "-c", script, "kandev-agent", mailbox.folder().path().toString(), "sh", "-c", agent));
    }

    private static int run(List<String> command) throws InterruptedException {
        List<String> words = new ArrayList<>(APART);
        words.addAll(command);
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(50, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end");
            }
            return process.exitValue();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }

    @Test
    void keepsAllThatIsSaidThoughSomethingStaysBehind() throws Exception {
        int code = supervise("read line; i=0; while [ $i -lt 20000 ]; do i=$((i+1)); echo $line $i; done;"
                + " echo err >&2; sleep 1000 & setsid sleep 1000 & exit 9");

        assertThat(code).isEqualTo(9);
        assertThat(mailbox.exitCode()).contains(9);
        assertThat(Files.readAllLines(mailbox.out().resolve("stdout")))
                .hasSize(20_000)
                .startsWith("first 1", "first 2")
                .endsWith("first 20000");
        assertThat(Files.readString(mailbox.out().resolve("stderr"))).isEqualTo("err\n");
    }

    @Test
    void refusesToRunWhereItWouldSignalStrangers() throws Exception {
        String script =
                new String(Mailbox.class.getResourceAsStream("supervise.sh").readAllBytes(), StandardCharsets.UTF_8);

        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        script,
                        "kandev-agent",
                        mailbox.folder().path().toString(),
                        "true")
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("only as the first process");
        assertThat(process.waitFor()).isEqualTo(64);
        assertThat(mailbox.isBegun()).isFalse();
    }
}
