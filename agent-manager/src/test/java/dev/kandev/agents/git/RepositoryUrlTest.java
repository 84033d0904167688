package dev.kandev.agents.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.proto.event.AgentFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/team/project.git",
                "http://127.0.0.1:8000/project.git",
                "ssh://git@example.org:2222/project.git",
                "git@example.org:team/project.git"
            })
    void takesTheTransportsOfGitHosts(String address) {
        assertThat(RepositoryUrl.of(address, false).local()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--upload-pack=touch /tmp/x",
                "-oProxyCommand=x",
                "ext::sh -c id",
                "ext::id",
                "file:///etc",
                "/etc",
                "fd::17",
                "ssh://-oProxyCommand=x/y",
                "git@-host:x",
                "git@host:-x",
                "ftp://example.org/x",
                "git://example.org/x",
                "relative/path",
                "https://example.org/a b",
                "https://exa\nmple.org/",
                ""
            })
    void refusesWhatGitCouldTakeForSomethingElse(String address) {
        assertThatThrownBy(() -> RepositoryUrl.of(address, false))
                .isInstanceOfSatisfying(RepositoryException.class, refused -> assertThat(refused.failure())
                        .isEqualTo(AgentFailure.REPOSITORY));
    }

    @Test
    void takesLocalPathsOnlyWhereTheyAreAllowed() {
        assertThat(RepositoryUrl.of("/srv/project", true).local()).isTrue();
        assertThat(RepositoryUrl.of("file:///srv/project", true).value()).isEqualTo("/srv/project");
    }

    @Test
    void showsNoPassword() {
        RepositoryUrl url = RepositoryUrl.of("https://me:s3cret@example.org/x.git", false);

        assertThat(url).asString().isEqualTo("https://example.org/x.git");
        assertThat(RepositoryUrl.secretsIn(url.value())).contains("s3cret");
        assertThat(RepositoryUrl.mask("fatal: unable to access 'https://me:s3cret@example.org/x.git'"))
                .doesNotContain("s3cret");
    }
}
