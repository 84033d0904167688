package dev.kandev.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "https://example.org/team/app.git, app",
        "http://127.0.0.1:9999/app, app",
        "git@example.org:team/app.git, app",
        "ssh://git@example.org/app/, app"
    })
    void isTakenAsItIsWhenItIsAUrl(String url, String name) {
        assertThat(Repository.of(url)).isEqualTo(new Repository(url, name, false));
    }

    @Test
    void isTheWholeOfItWhenADirectoryInsideIsNamed() throws Exception {
        git("init", "-q", "app");
        Path inside = Files.createDirectories(directory.resolve("app/src"));

        Repository repository = Repository.of(inside.toString());

        assertThat(repository.address())
                .isEqualTo(directory.resolve("app").toRealPath().toString());
        assertThat(repository.name()).isEqualTo("app");
        assertThat(repository.dirty()).isFalse();
    }

    @Test
    void knowsThatThereIsMoreThanWhatIsCommitted() throws Exception {
        git("init", "-q", "app");
        Files.createFile(directory.resolve("app/new"));

        assertThat(Repository.of(directory.resolve("app").toString()).dirty()).isTrue();
    }

    @Test
    void mayBeBare() throws Exception {
        git("init", "-q", "--bare", "app.git");

        Repository repository = Repository.of(directory.resolve("app.git").toString());

        assertThat(repository.address()).isEqualTo(directory.resolve("app.git").toString());
        assertThat(repository.name()).isEqualTo("app");
    }

    @Test
    void isRefusedInALineWhenItIsNone() {
        assertThatThrownBy(() -> Repository.of(directory.toString()))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining(directory + " is no git repository");
        assertThatThrownBy(() -> Repository.of("no/such/directory"))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("no/such/directory is no directory");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        assertThat(new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}
