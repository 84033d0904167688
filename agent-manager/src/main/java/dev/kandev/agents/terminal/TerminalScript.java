package dev.kandev.agents.terminal;

import dev.kandev.agents.acp.terminal.TerminalCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The commands that are run beside an agent for its terminals: calls of terminal.sh, which brings itself along. */
final class TerminalScript {

    private static final String TEXT = text();

    private TerminalScript() {}

    private static String text() {
        try (InputStream resource = TerminalScript.class.getResourceAsStream("terminal.sh")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("terminal.sh is not readable", broken);
        }
    }

    /** {@code folder} is that of the terminal, as the agent sees it. */
    static List<String> run(String folder, TerminalCommand command) {
        List<String> words = call("run", folder);
        words.add(command.directory());
        words.add(Integer.toString(command.environment().size()));
        command.environment().forEach((name, value) -> words.add(name + "=" + value));
        words.addAll(command.words());
        return words;
    }

    static List<String> kill(String folder) {
        return call("kill", folder);
    }

    static List<String> release(String folder) {
        return call("release", folder);
    }

    private static List<String> call(String action, String folder) {
        return new ArrayList<>(List.of("sh", "-c", TEXT, "kandev-terminal", action, folder));
    }
}
