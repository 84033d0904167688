package dev.kandev.agents.acp.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.agents.acp.RefusedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an agent wants to be run.
 *
 * @param words the program and its arguments; a single one may be a whole line for a shell
 * @param environment what is set beside the agent's own environment
 * @param directory where, as the agent sees it: its workspace, or by its path something below it
 * @param outputLimit how many bytes of the output it is told at most
 */
public record TerminalCommand(List<String> words, Map<String, String> environment, String directory, int outputLimit) {

    /** More is not kept of an output than is worth being read by an agent. */
    private static final int MAX_OUTPUT = 1024 * 1024;
    /** Linux takes a little more for a single word (execve(2)). */
    private static final int MAX_BYTES = 96 * 1024;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public TerminalCommand {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /**
     * Of the parameters of {@code terminal/create}.
     *
     * @param workspace as the agent sees it
     * @throws RefusedException naming the parameter that is wrong
     */
    public static TerminalCommand of(JsonNode params, String workspace) throws RefusedException {
        List<String> words = new ArrayList<>();
        words.add(text(params.path("command"), "command"));
        require(!words.get(0).isBlank(), "command must not be empty");
        JsonNode args = list(params, "args");
        for (int i = 0; i < args.size(); i++) {
            words.add(text(args.get(i), "args[" + i + "]"));
        }
        Map<String, String> environment = new LinkedHashMap<>();
        JsonNode env = list(params, "env");
        for (int i = 0; i < env.size(); i++) {
            String name = text(env.get(i).path("name"), "env[" + i + "].name");
            require(
                    NAME.matcher(name).matches(),
                    "env[" + i + "].name must be letters, digits and underscores, and begin with no digit");
            environment.put(name, text(env.get(i).path("value"), "env[" + i + "].value"));
        }
        requireShort(words, environment);
        return new TerminalCommand(words, environment, directory(params, Path.of(workspace)), outputLimit(params));
    }

    private static String directory(JsonNode params, Path workspace) throws RefusedException {
        if (!params.hasNonNull("cwd")) {
            return workspace.toString();
        }
        try {
            Path asked = Path.of(text(params.get("cwd"), "cwd")).normalize();
            require(asked.startsWith(workspace), "cwd must be " + workspace + " or a folder below it");
            return asked.toString();
        } catch (InvalidPathException nonsense) {
            throw new RefusedException("cwd must be a path");
        }
    }

    private static int outputLimit(JsonNode params) throws RefusedException {
        if (!params.hasNonNull("outputByteLimit")) {
            return MAX_OUTPUT;
        }
        JsonNode limit = params.get("outputByteLimit");
        require(
                limit.isIntegralNumber() && limit.bigIntegerValue().signum() >= 0,
                "outputByteLimit must be a whole number from 0 on");
        return limit.canConvertToInt() ? Math.min(MAX_OUTPUT, limit.intValue()) : MAX_OUTPUT;
    }

    private static JsonNode list(JsonNode params, String name) throws RefusedException {
        JsonNode list = params.path(name);
        require(list.isMissingNode() || list.isNull() || list.isArray(), name + " must be a list");
        return list;
    }

    private static String text(JsonNode node, String name) throws RefusedException {
        require(node.isTextual(), name + " must be text");
        require(node.textValue().indexOf('\0') < 0, name + " must not hold the character NUL");
        return node.textValue();
    }

    private static void requireShort(List<String> words, Map<String, String> environment) throws RefusedException {
        long bytes = Stream.of(words, environment.keySet(), environment.values())
                .flatMap(texts -> texts.stream())
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        require(
                bytes <= MAX_BYTES,
                "command, args and env must be " + MAX_BYTES + " bytes at most, and are " + bytes
                        + ": write what is long to a file");
    }

    private static void require(boolean holds, String otherwise) throws RefusedException {
        if (!holds) {
            throw new RefusedException(otherwise);
        }
    }
}
