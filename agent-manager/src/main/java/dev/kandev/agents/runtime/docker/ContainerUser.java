package dev.kandev.agents.runtime.docker;

import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.proto.event.AgentFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * As whom an agent runs: as the owner of its workspace, so that what it writes there belongs to the user, and so that it can read the
 * user's credentials; without capabilities not even root could read another's.
 *
 * <p>Root finds its home in the image. Anybody else could not enter {@code /root}, where the credentials are mounted, and may be
 * unknown to the image: then ssh, which looks up its user's home, refuses to work. Such a user is given an empty {@code /root} of its
 * own in memory, {@code HOME}, and an entry in the container's {@code /etc/passwd}.
 */
record ContainerUser(int uid, int gid) {

    static final String HOME = "/root";

    /** Root where files have no numbered owners. */
    static ContainerUser ownerOf(Path workspace) {
        try {
            Map<String, Object> owner = Files.readAttributes(workspace, "unix:uid,gid");
            return new ContainerUser((Integer) owner.get("uid"), (Integer) owner.get("gid"));
        } catch (UnsupportedOperationException | IllegalArgumentException noNumbers) {
            return new ContainerUser(0, 0);
        } catch (IOException gone) {
            throw new LaunchFailedException(AgentFailure.LAUNCH, "the workspace is gone", gone);
        }
    }

    boolean isRoot() {
        return uid == 0;
    }

    /** As Docker takes it. */
    String spec() {
        return uid + ":" + gid;
    }

    /** What is mounted in memory; programs in it may run, for agents install some in their home. */
    Map<String, String> tmpfs() {
        return isRoot() ? Map.of() : Map.of(HOME, "rw,exec,nosuid,nodev,mode=0700,uid=" + uid + ",gid=" + gid);
    }

    /** The image's list of users with this one before all others: the first with a number counts. */
    String introducedIn(String passwd) {
        return "kandev:x:" + spec() + ":Kandev agent:" + HOME + ":/bin/sh\n" + passwd;
    }
}
