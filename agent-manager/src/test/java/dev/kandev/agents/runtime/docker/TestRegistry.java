package dev.kandev.agents.runtime.docker;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;

/** A real image registry on loopback, which asks for a login. */
final class TestRegistry implements AutoCloseable {

    static final String USER = "agent";
    static final String PASSWORD = "open sesame";

    private static final String USERS = "agent:$2b$04$MDPw5rA1Q7DMdtCvJzXuM.0A2S/AU1BzNRvBU9ouQP3TGkKtJCqbq\n";
    private static final String CONFIG =
            """
            version: 0.1
            log: {level: error}
            storage: {filesystem: {rootdirectory: %1$s/storage}}
            http: {addr: "127.0.0.1:%2$d"}
            auth: {htpasswd: {realm: kandev, path: %1$s/users}}
            """;

    private final int port;
    private final Process process;

    TestRegistry(Path directory) throws IOException {
        port = freePort();
        Files.writeString(directory.resolve("users"), USERS);
        Path config = Files.writeString(directory.resolve("config.yml"), CONFIG.formatted(directory, port));
        process = new ProcessBuilder("docker-registry", "serve", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        await().atMost(AgentBench.PATIENCE).until(this::answers);
    }

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "docker-registry")));
    }

    /** As images in it are named. */
    String address() {
        return "localhost:" + port;
    }

    /** What {@code docker login} writes. */
    String login() {
        String login = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(address(), login);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
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
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
    }
}
