package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.proto.event.AgentFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The volume that agent-manager and all agents share. An agent sees the folders of it that are its own, each by its path below the mount.
 *
 * @param mount where agent-manager has it, absolute and normalized
 */
record Claim(String name, Path mount) {

    /** Who owns a folder, by number. */
    record Owner(int uid, int gid) {}

    /**
     * A folder of the volume by its path on it.
     *
     * @throws LaunchFailedException when it lies elsewhere
     */
    String pathOf(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!absolute.startsWith(mount) || absolute.equals(mount)) {
            throw new LaunchFailedException(
                    AgentFailure.AGENT_TYPE,
                    absolute + " is not on the claim " + name + ", which is mounted at " + mount
                            + " (kandev.agents.kubernetes.claim-mount)");
        }
        return mount.relativize(absolute).toString();
    }

    /**
     * As whom an agent may change a folder: root is nobody's right in a pod.
     *
     * @throws LaunchFailedException when it is root's, or gone
     */
    static Owner ownerOf(Path workspace) {
        try {
            Map<String, Object> owner = Files.readAttributes(workspace, "unix:uid,gid");
            Owner found = new Owner((Integer) owner.get("uid"), (Integer) owner.get("gid"));
            if (found.uid() == 0) {
                throw new LaunchFailedException(
                        AgentFailure.AGENT_TYPE,
                        "the workspace belongs to root, and no agent runs as root in Kubernetes: run agent-manager as another user");
            }
            return found;
        } catch (IOException gone) {
            throw new LaunchFailedException(AgentFailure.LAUNCH, "the workspace is gone", gone);
        }
    }
}
