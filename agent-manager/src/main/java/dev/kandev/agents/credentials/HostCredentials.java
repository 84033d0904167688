package dev.kandev.agents.credentials;

import dev.kandev.agents.type.AgentType;
import dev.kandev.agents.type.Credentials;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Hands out what an agent type asks for and this host has. Every use leaves a line in the log, without the value. */
@ApplicationScoped
public class HostCredentials {

    private static final Logger LOG = Logger.getLogger(HostCredentials.class);

    private final Map<String, String> environment;
    private final Path home;

    HostCredentials() {
        this(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    HostCredentials(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    /**
     * What this agent gets.
     *
     * @throws CredentialsMissingException when a required one is not set
     */
    public Granted grant(AgentType type, UUID instanceId, UUID taskId) {
        Credentials wanted = type.credentials();
        Map<String, String> variables = new LinkedHashMap<>();
        wanted.env().forEach(name -> add(variables, name));
        for (String name : wanted.requiredEnv()) {
            add(variables, name);
            if (!variables.containsKey(name)) {
                throw new CredentialsMissingException(name);
            }
        }
        List<CredentialMount> mounts = new ArrayList<>();
        add(mounts, wanted.ssh(), ".ssh");
        add(mounts, wanted.gitConfig(), ".gitconfig");
        add(mounts, wanted.gitCredentials(), ".git-credentials");
        variables.keySet().forEach(name -> audit(name, instanceId, taskId));
        mounts.forEach(mount -> audit(mount.name(), instanceId, taskId));
        return new Granted(variables, mounts);
    }

    /** The values that an agent of this type may know, to be masked wherever it writes them. */
    public List<String> secrets(AgentType type) {
        return Stream.concat(type.credentials().env().stream(), type.credentials().requiredEnv().stream())
                .map(environment::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Names of variables that an agent of this type could use, and that are not set. */
    public List<String> absent(AgentType type) {
        return Stream.concat(type.credentials().env().stream(), type.credentials().requiredEnv().stream())
                .filter(name -> environment.getOrDefault(name, "").isEmpty())
                .toList();
    }

    private void add(Map<String, String> variables, String name) {
        String value = environment.get(name);
        if (value != null && !value.isEmpty()) {
            variables.put(name, value);
        }
    }

    private void add(List<CredentialMount> mounts, boolean wanted, String name) {
        Path source = home.resolve(name);
        if (wanted && Files.exists(source)) {
            mounts.add(new CredentialMount(source, name));
        }
    }

    private static void audit(String name, UUID instanceId, UUID taskId) {
        LOG.infof("credential used credential=%s instanceId=%s taskId=%s", name, instanceId, taskId);
    }
}
