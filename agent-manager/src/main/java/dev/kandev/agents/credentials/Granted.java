package dev.kandev.agents.credentials;

import java.util.List;
import java.util.Map;

/** What an agent is given. Holds secrets: never log it. */
public record Granted(Map<String, String> environment, List<CredentialMount> mounts) {

    public Granted {
        environment = Map.copyOf(environment);
        mounts = List.copyOf(mounts);
    }

    @Override
    public String toString() {
        return "Granted[" + environment.keySet() + "]";
    }
}
