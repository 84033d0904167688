package dev.kandev.agents.runtime.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.api.model.AuthConfig;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.NameParser;
import dev.kandev.proto.WireJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What the user of this host logs in to image registries with, as {@code docker login} left it: in {@code config.json} itself, which
 * docker-java reads, or with a credential helper, which it does not know ({@code docker-credential-NAME get}).
 */
final class RegistryCredentials {

    private static final Logger LOG = Logger.getLogger(RegistryCredentials.class);
    private static final Duration HELPER_TIMEOUT = Duration.ofSeconds(10);
    private static final String TOKEN_USER = "<token>";

    private final DefaultDockerClientConfig config;
    private final Path file;

    private RegistryCredentials(DefaultDockerClientConfig config, Path file) {
        this.config = config;
        this.file = file;
    }

    static RegistryCredentials of(DefaultDockerClientConfig config) {
        return new RegistryCredentials(config, Path.of(config.getDockerConfigPath(), "config.json"));
    }

    /** For the registry of an image; empty when it is asked without. */
    Optional<AuthConfig> forImage(String repository) {
        String registry = NameParser.resolveRepositoryName(repository).hostname;
        return helper(registry)
                .flatMap(helper -> ask(helper, registry))
                .or(() -> Optional.ofNullable(config.effectiveAuthConfig(repository)));
    }

    private Optional<String> helper(String registry) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            JsonNode settings = WireJson.mapper().readTree(file.toFile());
            JsonNode own = settings.path("credHelpers").path(registry);
            String helper = own.asText(settings.path("credsStore").asText());
            return Optional.of(helper).filter(name -> !name.isEmpty());
        } catch (IOException unreadable) {
            LOG.warnf("docker configuration not readable file=%s", file);
            return Optional.empty();
        }
    }

    private static Optional<AuthConfig> ask(String helper, String registry) {
        try {
            Process process = new ProcessBuilder("docker-credential-" + helper, "get")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream question = process.getOutputStream()) {
                question.write(registry.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(HELPER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                LOG.warnf("credential helper does not answer helper=%s registry=%s", helper, registry);
                return Optional.empty();
            }
            // Another code than 0 says that it knows none.
            return process.exitValue() == 0
                    ? Optional.of(read(WireJson.mapper().readTree(process.getInputStream()), registry))
                    : Optional.empty();
        } catch (IOException missing) {
            LOG.warnf("credential helper failed helper=%s registry=%s", helper, registry);
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static AuthConfig read(JsonNode answer, String registry) {
        AuthConfig login = new AuthConfig().withRegistryAddress(registry);
        String user = answer.path("Username").asText();
        String secret = answer.path("Secret").asText();
        return user.equals(TOKEN_USER)
                ? login.withIdentityToken(secret)
                : login.withUsername(user).withPassword(secret);
    }
}
