package dev.kandev.tasks.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.common.error.InvalidInputException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskFieldsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ada:s3cret@example.org/x.git",
                "https://:s3cret@example.org/x.git",
                "http://x-access-token:s3cret@127.0.0.1:8000/x.git",
                "https://ada:s3@cret@example.org/x.git"
            })
    void refusesAPasswordInARepositoryAddressAndDoesNotRepeatIt(String address) {
        assertThatThrownBy(() -> about(address))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("credential store")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ada@example.org/x.git",
                "https://example.org:8443/team/a@b:c.git",
                "ssh://git@example.org:2222/x.git",
                "git@example.org:team/x.git",
                "/srv/x.git"
            })
    void takesAddressesWithoutOne(String address) {
        assertThat(about(address).repositoryUrl()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void refusesATimeThatCannotBeKept(String time) {
        assertThatThrownBy(() -> new TaskFields("Title", "", 0, null, null, null, true, Instant.parse(time), ""))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("start_after");
    }

    @Test
    void refusesMetadataThatTheDatabaseWouldNotTake() {
        assertThatThrownBy(() -> new TaskFields("Title", "", 0, null, null, null, true, null, "{\"a\":\"\\u0000\"}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("metadata");
    }

    private static TaskFields about(String repositoryUrl) {
        return new TaskFields("Report", "", 0, null, repositoryUrl, null, true, null, "");
    }
}
