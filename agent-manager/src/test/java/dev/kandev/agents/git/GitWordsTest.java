package dev.kandev.agents.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    HOST_UNKNOWN     | fatal: unable to access 'https://h/x/': Could not resolve host: h
                    HOST_UNKNOWN     | ssh: Could not resolve hostname h: Temporary failure in name resolution
                    HOST_KEY_UNKNOWN | No ED25519 host key is known for h and you have requested strict checking.
                    HOST_KEY_UNKNOWN | Host key verification failed.
                    HOST_KEY_CHANGED | @ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @ Host key verification failed.
                    AUTHENTICATION   | git@h: Permission denied (publickey).
                    AUTHENTICATION   | fatal: could not read Username for 'https://h': terminal prompts disabled
                    AUTHENTICATION   | fatal: Authentication failed for 'https://h/x/'
                    AUTHENTICATION   | fatal: unable to access 'https://h/x/': The requested URL returned error: 403
                    NOT_FOUND        | ERROR: Repository not found. fatal: Could not read from remote repository.
                    NOT_FOUND        | fatal: repository 'https://h/x/' not found
                    NOT_FOUND        | fatal: '/no/such' does not appear to be a git repository
                    NOT_FOUND        | fatal: https://h/x/info/refs not valid: is this a git repository?
                    UNREACHABLE      | ssh: connect to host h port 22: Connection refused
                    UNREACHABLE      | fatal: unable to access 'https://h/': Failed to connect to h port 443: No route to host
                    UNREACHABLE      | fetch-pack: unexpected disconnect while reading sideband packet
                    SERVER_ERROR     | fatal: unable to access 'https://h/x/': The requested URL returned error: 502
                    CERTIFICATE      | fatal: unable to access 'https://h/x/': server certificate verification failed.
                    DISK_FULL        | fatal: write error: No space left on device fatal: early EOF
                    NOT_WRITABLE     | fatal: could not create work tree dir 'x': Permission denied
                    NOT_WRITABLE     | error: unable to create file x: Read-only file system
                    DAMAGED          | fatal: bad object refs/heads/main error: /x did not send all necessary objects
                    DAMAGED          | fatal: packed object 0e9f (stored in ./objects/pack/p.pack) is corrupt
                    OTHER_OWNER      | fatal: detected dubious ownership in repository at '/srv/x'
                    ADDRESS_REFUSED  | fatal: transport 'ext' not allowed
                    OTHER            | fatal: something new
                    """)
    void areUnderstood(CheckoutFailure failure, String words) {
        assertThat(GitWords.meaning(words)).isEqualTo(failure);
    }

    @Test
    void ofTheHostDecideNothing() {
        assertThat(GitWords.meaning("remote: No space left on device\nfatal: repository 'https://h/x/' not found"))
                .isEqualTo(CheckoutFailure.NOT_FOUND);
    }

    @Test
    void areQuotedWithoutPasswordsAndCutToTheirEnd() {
        RepositoryException failure =
                GitWords.failure("the repository x", "x".repeat(1000) + " https://me:s3cret@h/x Authentication failed");

        assertThat(failure.getMessage())
                .startsWith("the repository x cannot be read")
                .endsWith("https://***@h/x Authentication failed")
                .doesNotContain("s3cret")
                .hasSizeLessThan(1000);
    }
}
