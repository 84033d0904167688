package dev.kandev.agents.dialogue;

import com.agentclientprotocol.sdk.spec.AcpSchema;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.agents.acp.RefusedException;
import dev.kandev.agents.acp.rpc.Services;
import dev.kandev.agents.file.PlainFile;
import dev.kandev.proto.WireJson;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files of a workspace, read and written for its agent; no link is followed.
 *
 * @param workspace on this host
 * @param shown as the agent sees it
 */
record WorkspaceFiles(Path workspace, Path shown) implements Services {

    private static final int MAX_FILE_BYTES = 8 * 1024 * 1024;
    private static final int MAX_ANSWER = 1024 * 1024;

    @Override
    public boolean offer(String method) {
        return method.equals(AcpSchema.METHOD_FS_READ_TEXT_FILE) || method.equals(AcpSchema.METHOD_FS_WRITE_TEXT_FILE);
    }

    @Override
    public JsonNode perform(String method, JsonNode params) throws RefusedException {
        String path = below(params.path("path").asText());
        try {
            return method.equals(AcpSchema.METHOD_FS_READ_TEXT_FILE) ? read(path, params) : write(path, params);
        } catch (IOException failure) {
            throw new RefusedException("the file cannot be used: " + failure.getMessage());
        }
    }

    private String below(String path) throws RefusedException {
        try {
            Path asked = Path.of(path).normalize();
            if (asked.startsWith(shown) && !asked.equals(shown)) {
                return shown.relativize(asked).toString();
            }
        } catch (InvalidPathException nonsense) {
            throw new RefusedException("that is no path");
        }
        throw new RefusedException("only files below " + shown + " are within reach");
    }

    /** Agents ask for a file before they make it, and take an error for the end of it: one that is not there is empty. */
    private JsonNode read(String path, JsonNode params) throws IOException, RefusedException {
        Optional<String> content = PlainFile.text(workspace, path, MAX_FILE_BYTES);
        if (content.isEmpty() && !PlainFile.isAbsent(workspace, path)) {
            throw new RefusedException("it is no plain file, or a very long one");
        }
        String part = part(content.orElse(""), params);
        if (part.length() > MAX_ANSWER) {
            throw new RefusedException("it is too long to be read at once");
        }
        return WireJson.mapper().createObjectNode().put("content", part);
    }

    private static String part(String content, JsonNode params) {
        if (!params.hasNonNull("line") && !params.hasNonNull("limit")) {
            return content;
        }
        return content.lines()
                .skip(Math.max(0, params.path("line").asLong(1) - 1))
                .limit(Math.max(0, params.path("limit").asLong(Long.MAX_VALUE)))
                .collect(Collectors.joining("\n"));
    }

    private JsonNode write(String path, JsonNode params) throws IOException, RefusedException {
        if (!params.path("content").isTextual()) {
            throw new RefusedException("content must be text");
        }
        if (!PlainFile.write(workspace, path, params.path("content").asText())) {
            throw new RefusedException("it is no plain file, or its folder is not there");
        }
        return WireJson.mapper().createObjectNode();
    }
}
