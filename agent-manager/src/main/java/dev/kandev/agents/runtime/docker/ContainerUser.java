package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.proto.event.AgentFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jboss.logging.Logger;

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

    private static final Logger LOG = Logger.getLogger(ContainerUser.class);
    private static final String PASSWD = "passwd";
    /** Larger ones are no lists of users. */
    private static final int MAX_PASSWD_BYTES = 1024 * 1024;

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

    /** Of the list of users. It comes before all others: the first with a number counts. */
    String entry() {
        return "kandev:x:" + spec() + ":Kandev agent:" + HOME + ":/bin/sh\n";
    }

    /**
     * Makes it known to a container that has not been started. An image that does not let us is run as it is: few programs ask who they
     * are.
     */
    void introduceTo(DockerDaemon daemon, String containerId) {
        try {
            byte[] archive = archive(entry() + readPasswd(daemon, containerId));
            daemon.call(docker -> docker.copyArchiveToContainerCmd(containerId)
                    .withRemotePath("/etc")
                    .withTarInputStream(new ByteArrayInputStream(archive))
                    .exec());
        } catch (DockerException refusal) {
            LOG.debugf("user not introduced containerId=%s error=%s", containerId, refusal.getMessage());
        }
    }

    private static String readPasswd(DockerDaemon daemon, String containerId) {
        try {
            return daemon.call(docker -> {
                try (InputStream archive = docker.copyArchiveFromContainerCmd(containerId, "/etc/" + PASSWD)
                                .exec();
                        TarArchiveInputStream files = new TarArchiveInputStream(archive)) {
                    TarArchiveEntry file = files.getNextEntry();
                    return file == null || !file.isFile()
                            ? ""
                            : new String(files.readNBytes(MAX_PASSWD_BYTES), StandardCharsets.UTF_8);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (NotFoundException none) {
            return "";
        }
    }

    private static byte[] archive(String passwd) {
        byte[] content = passwd.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream archive = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry file = new TarArchiveEntry(PASSWD);
            file.setSize(content.length);
            file.setMode(0644);
            archive.putArchiveEntry(file);
            archive.write(content);
            archive.closeArchiveEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory is not writable", impossible);
        }
        return bytes.toByteArray();
    }
}
