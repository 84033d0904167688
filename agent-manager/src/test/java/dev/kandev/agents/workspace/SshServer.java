package dev.kandev.agents.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.common.test.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real sshd on loopback, as the user that runs the tests, with keys of its own. */
final class SshServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
    private static final String CONFIG =
            """
            Port %2$d
            ListenAddress 127.0.0.1
            HostKey %1$s/host
            AuthorizedKeysFile %1$s/user.pub
            PidFile none
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PermitRootLogin prohibit-password
            """;

    private final Path directory;
    private final int port = FreePort.find();
    private final Process process;

    SshServer(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        for (String key : new String[] {"host", "user", "stranger"}) {
            run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", key, "-f", path(key));
        }
        if (System.getProperty("user.name").equals("root")) {
            // Where sshd of root locks itself in; its service makes it, and nothing is ever in it.
            Files.createDirectories(Path.of("/run/sshd"));
        }
        Path config = Files.writeString(directory.resolve("config"), CONFIG.formatted(directory, port));
        process = new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(30)).until(this::answers);
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    String address(Path repository) {
        return "ssh://" + System.getProperty("user.name") + "@127.0.0.1:" + port + repository;
    }

    /** What GIT_SSH_COMMAND is to be for one who has this key, and this file of known hosts. */
    String client(String key, String knownHosts) {
        return "ssh -F /dev/null -oBatchMode=yes -oIdentitiesOnly=yes -oIdentityAgent=none -oGlobalKnownHostsFile=/dev/null"
                + " -oUserKnownHostsFile=" + path(knownHosts) + " -i " + path(key);
    }

    /** Makes a file of known hosts in which this server has the given key. */
    void know(String knownHosts, String key) throws IOException {
        String publicKey = Files.readString(directory.resolve(key + ".pub"));
        Files.writeString(directory.resolve(knownHosts), "[127.0.0.1]:" + port + " " + publicKey);
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
