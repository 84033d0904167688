package dev.kandev.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path directory;

    @Test
    void isTheUsersUnlessNamed() {
        assertThat(Home.of(Map.of("KANDEV_HOME", "")).path())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".kandev"));
        assertThat(Home.of(Map.of("KANDEV_HOME", directory.toString())).path()).isEqualTo(directory);
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        Home home = new Home(directory.resolve("home")).prepare();

        for (Path made : new Path[] {home.path(), home.secrets(), home.run(), home.workspaces()}) {
            assertThat(Files.getPosixFilePermissions(made)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void saysWhenItCannotBeMade() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> new Home(file.resolve("home")).prepare())
                .isInstanceOf(HomeNotUsableException.class)
                .hasMessageContaining("KANDEV_HOME");
    }
}
