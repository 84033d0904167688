package dev.kandev.agents.type;

import java.util.List;

/**
 * Which of the user's credentials an agent gets.
 *
 * @param ssh {@code ~/.ssh}, read-only
 * @param gitConfig {@code ~/.gitconfig}, read-only
 * @param gitCredentials {@code ~/.git-credentials}, read-only
 * @param env names of environment variables, passed on when set
 * @param requiredEnv names of those without which it cannot start
 */
public record Credentials(
        boolean ssh, boolean gitConfig, boolean gitCredentials, List<String> env, List<String> requiredEnv) {

    public Credentials {
        env = env == null ? List.of() : List.copyOf(env);
        requiredEnv = requiredEnv == null ? List.of() : List.copyOf(requiredEnv);
    }

    /** An agent that gets none. */
    public static Credentials none() {
        return new Credentials(false, false, false, List.of(), List.of());
    }
}
