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

/** Starts the shell script that runs an agent in a session of its own. */
final class Supervisor {

    /** For systems without setsid. */
    private static final List<String> PERL_SETSID =
            List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die $!");

    private final HostEnvironment host;
    private final String script;

    Supervisor(HostEnvironment host) {
        this.host = host;
        try (InputStream resource = Supervisor.class.getResourceAsStream("supervise.sh")) {
            this.script = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("supervise.sh is not readable", broken);
        }
    }

    /** {@code within} are the words that come before the agent's command. */
    Process start(AgentDirectory directory, AgentStart start, List<String> within) throws IOException {
        List<String> command = new ArrayList<>(host.find("setsid").isPresent() ? List.of("setsid") : PERL_SETSID);
        command.addAll(
                List.of("sh", "-c", script, "kandev-agent", directory.path().toString()));
        command.addAll(within);
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
