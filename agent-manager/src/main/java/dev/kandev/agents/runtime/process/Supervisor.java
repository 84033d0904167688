package dev.kandev.agents.runtime.process;

import dev.kandev.agents.runtime.AgentStart;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the shell scripts that run an agent in a session of its own, and commands beside it. */
final class Supervisor {

    /** For systems without setsid. */
    private static final List<String> PERL_SETSID =
            List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die $!");

    private final HostEnvironment host;
    private final String supervise = script("supervise.sh");
    private final String attend = script("attend.sh");

    Supervisor(HostEnvironment host) {
        this.host = host;
    }

    private static String script(String name) {
        try (InputStream resource = Supervisor.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(name + " is not readable", broken);
        }
    }

    /** {@code within} are the words that come before a command to run it within the agent's limits. */
    Process start(AgentDirectory directory, AgentStart start, List<String> within) throws IOException {
        List<String> command = new ArrayList<>(host.find("setsid").isPresent() ? List.of("setsid") : PERL_SETSID);
        String path = directory.path().toString();
        command.addAll(List.of("sh", "-c", supervise, "kandev-agent", path));
        command.addAll(within);
        command.addAll(List.of("sh", "-c", attend, "kandev-agent", path));
        command.addAll(start.type().command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(start.workspace().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(host.passedOn());
        environment.putAll(start.environment());
        environment.put("KANDEV_WORKSPACE", start.workspace().toString());
        return builder.start();
    }
}
