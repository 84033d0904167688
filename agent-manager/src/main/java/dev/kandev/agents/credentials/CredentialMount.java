package dev.kandev.agents.credentials;

import java.nio.file.Path;

/**
 * A file or folder of the user that a container gets to see, read-only.
 *
 * @param source on the host; exists
 * @param name below the home directory, for example {@code .ssh}
 */
public record CredentialMount(Path source, String name) {}
