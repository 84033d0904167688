package dev.kandev.agents.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "https://evil.example#@example.org/x",
                "https://evil.example?@example.org/x",
                "https://me:p@ss@example.org/x",
                "https://exa\nmple.org/",
                ""
            })
    void refusesWhatGitCouldTakeForSomethingElse(String address) {
        assertThatThrownBy(() -> RepositoryUrl.of(address, false))
                .isInstanceOfSatisfying(RepositoryException.class, refused -> assertThat(refused.reason())
                        .contains(CheckoutFailure.ADDRESS_REFUSED));
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

    @ParameterizedTest
    @CsvSource({
        "https://example.org/team/project.git, ../lib.git, https://example.org/team/lib.git",
        "https://example.org/team/project.git/, ../../other/lib.git, https://example.org/other/lib.git",
        "https://example.org/team/project, ./lib, https://example.org/team/project/lib",
        "https://me:pw@example.org/team/project, ../lib, https://me:pw@example.org/team/lib",
        "ssh://git@example.org:2222/project.git, ../lib.git, ssh://git@example.org:2222/lib.git",
        "git@example.org:team/project.git, ../lib.git, git@example.org:team/lib.git",
        "git@example.org:project.git, ../lib.git, git@example.org:lib.git",
        "/srv/git/project, ../lib, /srv/git/lib",
        "https://example.org/project, https://elsewhere.org/lib, https://elsewhere.org/lib"
    })
    void resolvesWhatARepositoryNames(String address, String named, String expected) {
        assertThat(RepositoryUrl.of(address, true).resolve(named).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/project, ../../elsewhere.org/lib",
        "git@example.org:project, ../../x",
        "https://example.org, ../x",
        "https://example.org/project, /srv/git/lib",
        "https://example.org/project, file:///srv/git/lib",
        "https://example.org/project, ext::id",
        "https://example.org/project, -oProxyCommand=x"
    })
    void refusesWhatARepositoryMayNotName(String address, String named) {
        RepositoryUrl url = RepositoryUrl.of(address, true);

        assertThatThrownBy(() -> url.resolve(named))
                .isInstanceOfSatisfying(RepositoryException.class, refused -> assertThat(refused.reason())
                        .contains(CheckoutFailure.ADDRESS_REFUSED));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/x, https://EXAMPLE.org/lfs, true",
        "git@example.org:x, https://example.org/lfs, true",
        "ssh://git@example.org:2222/x, https://example.org/lfs, true",
        "http://example.org/x, http://example.org/lfs, true",
        "/srv/x, /srv/lfs, true",
        "https://example.org/x, https://example.org:8443/lfs, false",
        "https://example.org/x, https://example.org.evil.org/lfs, false",
        "https://example.org/x, https://example.org@evil.org/lfs, false",
        "https://example.org/x, HTTP://example.org/lfs, false",
        "git@example.org:x, http://example.org/lfs, false",
        "/srv/x, https://example.org/lfs, false"
    })
    void trustsItsOwnHostAlone(String address, String other, boolean trusted) {
        assertThat(RepositoryUrl.of(address, true).trusts(RepositoryUrl.of(other, true)))
                .isEqualTo(trusted);
    }
}
