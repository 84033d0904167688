package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.command.PullImageCmd;
import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.type.AgentType;
import dev.kandev.proto.event.AgentFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The images of agent types: on this host, or in a registry. */
final class Images {

    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PULL_TIMEOUT = Duration.ofMinutes(30);

    private final DockerDaemon daemon;

    Images(DockerDaemon daemon) {
        this.daemon = daemon;
    }

    /**
     * Makes sure that an image is there or can be pulled. The latter is known by trying: a pull is begun, and left as soon as the daemon
     * has found the image in its registry. What came meanwhile the daemon may keep or not.
     *
     * @throws LaunchFailedException saying why not
     */
    void requireObtainable(AgentType type) {
        if (find(type).isEmpty()) {
            try (PullProgress pull = begin(type, nobody -> {})) {
                boolean answered = pull.awaitAnswer(PROBE_TIMEOUT);
                conclude(type, pull, answered, PROBE_TIMEOUT);
            } catch (InterruptedException interrupted) {
                throw interrupted(type, interrupted);
            }
        }
    }

    /**
     * The image, pulled when it is missing.
     *
     * @throws LaunchFailedException saying why it is not to be had
     */
    InspectImageResponse obtain(AgentType type, Consumer<String> progress) {
        Optional<InspectImageResponse> present = find(type);
        if (present.isPresent()) {
            return present.get();
        }
        pull(type, progress);
        return find(type).orElseThrow(() -> unobtainable(type, "it is gone again"));
    }

    private Optional<InspectImageResponse> find(AgentType type) {
        try {
            return Optional.of(daemon.call(
                    docker -> docker.inspectImageCmd(type.imageReference()).exec()));
        } catch (NotFoundException missing) {
            return Optional.empty();
        } catch (BadRequestException malformed) {
            throw unobtainable(type, DaemonCalls.reason(malformed));
        } catch (DockerException refusal) {
            throw DaemonCalls.refused(AgentFailure.LAUNCH, "the image cannot be looked up", refusal);
        }
    }

    private void pull(AgentType type, Consumer<String> progress) {
        try (PullProgress pull = begin(type, progress)) {
            boolean ended = pull.awaitEnd(PULL_TIMEOUT);
            conclude(type, pull, ended, PULL_TIMEOUT);
        } catch (InterruptedException interrupted) {
            throw interrupted(type, interrupted);
        }
    }

    private PullProgress begin(AgentType type, Consumer<String> progress) {
        PullProgress pull = new PullProgress(type.imageReference(), progress);
        try {
            PullImageCmd command = daemon.client().pullImageCmd(type.image()).withTag(type.tag());
            daemon.credentials().forImage(type.image()).ifPresent(command::withAuthConfig);
            command.exec(pull);
        } catch (DockerClientException malformed) {
            throw unobtainable(type, malformed.getMessage());
        }
        return pull;
    }

    private static void conclude(AgentType type, PullProgress pull, boolean inTime, Duration limit) {
        if (!inTime) {
            throw unobtainable(type, "no answer within " + limit.toSeconds() + " s");
        }
        pull.refusal().ifPresent(reason -> {
            throw unobtainable(type, reason);
        });
        pull.error().ifPresent(broken -> {
            throw DaemonCalls.away(broken);
        });
    }

    private static LaunchFailedException interrupted(AgentType type, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new LaunchFailedException(
                AgentFailure.LAUNCH, "the pull of " + type.imageReference() + " was interrupted", cause);
    }

    private static LaunchFailedException unobtainable(AgentType type, String reason) {
        return new LaunchFailedException(
                AgentFailure.IMAGE,
                "the image " + type.imageReference() + " is not there and cannot be pulled: " + reason);
    }
}
