package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jboss.logging.Logger;

/** The list of users in a container that has been created and not started. */
final class PasswdFile {

    private static final Logger LOG = Logger.getLogger(PasswdFile.class);
    private static final String DIRECTORY = "/etc";
    private static final String NAME = "passwd";
    /** Larger ones are no lists of users. */
    private static final int MAX_BYTES = 1024 * 1024;

    private final DockerDaemon daemon;
    private final String containerId;

    PasswdFile(DockerDaemon daemon, String containerId) {
        this.daemon = daemon;
        this.containerId = containerId;
    }

    /** Adds a user. An image that does not let us is run as it is: few programs ask who they are. */
    void introduce(ContainerUser user) {
        try {
            byte[] archive = archive(user.introducedIn(read()));
            daemon.call(docker -> docker.copyArchiveToContainerCmd(containerId)
                    .withRemotePath(DIRECTORY)
                    .withTarInputStream(new ByteArrayInputStream(archive))
                    .exec());
        } catch (DockerException refusal) {
            LOG.debugf("user not introduced containerId=%s error=%s", containerId, refusal.getMessage());
        }
    }

    private String read() {
        try {
            return daemon.call(docker -> {
                try (InputStream archive = docker.copyArchiveFromContainerCmd(containerId, DIRECTORY + "/" + NAME)
                                .exec();
                        TarArchiveInputStream files = new TarArchiveInputStream(archive)) {
                    TarArchiveEntry file = files.getNextEntry();
                    return file == null || !file.isFile()
                            ? ""
                            : new String(files.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
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
            TarArchiveEntry file = new TarArchiveEntry(NAME);
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
