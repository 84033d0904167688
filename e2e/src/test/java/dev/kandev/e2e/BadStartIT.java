package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps Kandev from starting is told in one line, which names it. */
class BadStartIT {

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void name() {
        environment.put("KANDEV_HOME", directory.resolve("home").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("KANDEV_PORT", Integer.toString(taken.getLocalPort()));

            assertThatUpSays("port " + taken.getLocalPort());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "70000"})
    void aPortThatIsNone(String port) {
        environment.put("KANDEV_PORT", port);

        assertThatUpSays("KANDEV_PORT");
    }

    @Test
    void aHomeThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        environment.put("KANDEV_HOME", file.resolve("home").toString());

        assertThatUpSays("cannot write to " + file);
    }

    @Test
    void aNatsServerThatIsNotThere() {
        environment.put("KANDEV_NATS_SERVER", directory.resolve("nats-server").toString());

        assertThatUpSays("KANDEV_NATS_SERVER");
    }

    @Test
    void noGit() throws IOException {
        environment.put("PATH", pathWithout("git"));

        assertThatUpSays("no git found");
    }

    @Test
    void aJavaThatIsTooOld() throws IOException {
        Path old = oldJdk();
        environment.put("PATH", pathWithout("javac"));
        environment.put("JAVA_HOME", old.toString());
        environment.put("KANDEV_JVM_DIRECTORIES", directory.toString());

        assertThatUpSays("version 11");
    }

    private void assertThatUpSays(String cause) {
        EntryScript.Outcome outcome = EntryScript.run(environment, "up", "--detach");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output().strip()).contains(cause).doesNotContain("\n");
    }

    /** Has all programs that the script needs, but for one. */
    private String pathWithout(String missing) throws IOException {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        for (String program : List.of("sed", "dirname", "readlink", "mkdir", "git")) {
            if (!program.equals(missing)) {
                executable(bin.resolve(program), "PATH='" + System.getenv("PATH") + "' exec " + program + " \"$@\"");
            }
        }
        return bin.toString();
    }

    private Path oldJdk() throws IOException {
        Path jdk = directory.resolve("jdk-11");
        Files.createDirectories(jdk.resolve("bin"));
        executable(jdk.resolve("bin/javac"), "exit 1");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        return jdk;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
