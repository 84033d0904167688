package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An image of a shell and little more, built of this host's busybox: no registry is needed. */
public final class TestImage {

    /** Without its tag, which is latest. */
    public static final String NAME = "kandev/test";

    private static final int EXECUTABLE = 0755;
    private static final String DOCKERFILE =
            """
            FROM scratch
            COPY busybox /bin/busybox
            RUN ["/bin/busybox", "mkdir", "-p", "/etc", "/tmp", "/root"]
            RUN ["/bin/busybox", "--install", "-s", "/bin"]
            RUN ["/bin/sh", "-c", "echo root:x:0:0:root:/root:/bin/sh >/etc/passwd && chmod 0700 /root"]
            ENV PATH=/bin
            """;

    private TestImage() {}

    /** Whether this host has what it is made of. */
    public static boolean isPossible() {
        return busybox().isPresent();
    }

    private static Optional<Path> busybox() {
        return Stream.of("/bin/busybox", "/usr/bin/busybox")
                .map(Path::of)
                .filter(Files::isExecutable)
                .filter(TestImage::isStatic)
                .findFirst();
    }

    /** A program that needs libraries names who loads them. */
    private static boolean isStatic(Path program) {
        try {
            String content = Files.readString(program, StandardCharsets.ISO_8859_1);
            return !content.contains("/ld-linux") && !content.contains("/ld-musl");
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Builds it unless it is there. */
    public static void ensure(DockerClient docker) throws IOException {
        try {
            docker.inspectImageCmd(NAME).exec();
        } catch (NotFoundException missing) {
            build(
                    docker,
                    NAME,
                    DOCKERFILE,
                    Map.of("busybox", Files.readAllBytes(busybox().orElseThrow())));
        }
    }

    /** Builds an image of a Dockerfile and the files that it names. */
    public static void build(DockerClient docker, String name, String dockerfile, Map<String, byte[]> files)
            throws IOException {
        ByteArrayOutputStream context = new ByteArrayOutputStream();
        try (TarArchiveOutputStream archive = new TarArchiveOutputStream(context)) {
            add(archive, "Dockerfile", dockerfile.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                add(archive, file.getKey(), file.getValue());
            }
        }
        docker.buildImageCmd(new ByteArrayInputStream(context.toByteArray()))
                .withTags(Set.of(name + ":latest"))
                .exec(new BuildImageResultCallback())
                .awaitImageId(2, TimeUnit.MINUTES);
    }

    private static void add(TarArchiveOutputStream archive, String name, byte[] content) throws IOException {
        TarArchiveEntry file = new TarArchiveEntry(name);
        file.setSize(content.length);
        file.setMode(EXECUTABLE);
        archive.putArchiveEntry(file);
        archive.write(content);
        archive.closeArchiveEntry();
    }
}
