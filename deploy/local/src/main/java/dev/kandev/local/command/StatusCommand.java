package dev.kandev.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.local.system.LocalSystem;
import dev.kandev.local.system.PartStatus;
import dev.kandev.local.system.SystemStatus;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Tells how everything is. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tells what runs, where, since when, and how much memory it takes.",
        footer = {"", "Exit codes: 0 all is ready; 1 something is not; 3 nothing runs."})
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;
    private static final long MEBIBYTE = 1024 * 1024;

    private final Context context;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    StatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        SystemStatus status = SystemStatus.of(context.home());
        Optional<String> address = new LocalSystem(context.home()).address();
        if (json) {
            context.console().line(json(status, address));
        } else {
            context.console().line(headline(status, address));
            status.parts().forEach(part -> context.console().line(row(part)));
        }
        return status.isUp() ? ExitCode.OK : status.isDown() ? NOT_RUNNING : Launcher.FAILED;
    }

    private String headline(SystemStatus status, Optional<String> address) {
        if (status.isDown()) {
            return "Kandev is not running (" + context.home().path() + ")";
        }
        return address.map(where -> "Kandev is up at " + where)
                .orElse("Kandev is not ready (" + context.home().path() + ")");
    }

    private String row(PartStatus part) {
        String name = String.format("  %-14s %-9s", part.name(), word(part));
        if (part.pid() == null) {
            return name.stripTrailing();
        }
        return String.format(
                "%s pid %-8d %-11s %8s   up %s",
                name,
                part.pid(),
                part.port() == null ? "" : "port " + part.port(),
                part.memoryBytes() == null ? "" : part.memoryBytes() / MEBIBYTE + " MiB",
                age(part));
    }

    private String age(PartStatus part) {
        Duration age = Duration.between(part.startedAt(), context.clock().instant());
        return age.truncatedTo(ChronoUnit.SECONDS).toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private static String word(PartStatus part) {
        return part.state().name().toLowerCase(Locale.ROOT);
    }

    private String json(SystemStatus status, Optional<String> address) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode whole = mapper.createObjectNode();
        whole.put("home", context.home().path().toString());
        whole.put("up", status.isUp());
        whole.put("address", address.orElse(null));
        ArrayNode parts = whole.putArray("parts");
        for (PartStatus part : status.parts()) {
            ObjectNode node = parts.addObject();
            node.put("name", part.name());
            node.put("state", word(part));
            node.put("pid", part.pid());
            node.put("port", part.port());
            node.put(
                    "started_at",
                    part.startedAt() == null ? null : part.startedAt().toString());
            node.put("memory_bytes", part.memoryBytes());
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    }
}
