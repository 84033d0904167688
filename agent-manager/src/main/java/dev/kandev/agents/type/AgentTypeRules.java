package dev.kandev.agents.type;

import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.error.KandevException.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an agent type may say. Collects every mistake, under the names that REST has for the fields. */
final class AgentTypeRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Set<String> PROTOCOLS = Set.of(AgentType.ACP_STREAM, AgentType.ACP_RPC);
    private static final Set<String> RUNTIMES = Set.of("auto", "docker", "process", "kubernetes");
    private static final Set<String> POLICIES = Set.of("allow", "ask", "deny");

    /** A registry with its port, and a path in lower case (OCI distribution specification, pulling manifests). */
    private static final Pattern IMAGE = Pattern.compile(
            "([A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?/)?[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*");

    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
    private static final Pattern CPU = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,3})?");
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,12}[kmgtKMGT]?");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    private static final Pattern NETWORK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,127}");

    /** Ours are set for each agent. */
    private static final String RESERVED = "KANDEV_";

    private static final int MAX_DESCRIPTION = 2_000;
    private static final int MAX_IMAGE = 255;
    private static final int MAX_ENTRIES = 100;
    private static final int MAX_VALUE = 32_768;
    private static final int MAX_PIDS = 1_000_000;
    private static final int MAX_SECONDS = 30 * 24 * 60 * 60;

    private final List<FieldError> errors = new ArrayList<>();

    private AgentTypeRules() {}

    /** @throws InvalidInputException naming every field that is wrong */
    static void check(AgentType type) {
        AgentTypeRules rules = new AgentTypeRules();
        rules.identity(type);
        rules.program(type);
        rules.resources(type.resources());
        rules.environment(type);
        rules.behaviour(type);
        rules.session(type);
        if (!rules.errors.isEmpty()) {
            throw new InvalidInputException(rules.errors);
        }
    }

    private void identity(AgentType type) {
        require(
                NAME.matcher(type.name()).matches(),
                "name",
                "must have 1 to 63 lower-case letters, digits and dashes, and begin and end with no dash");
        require(
                type.description().length() <= MAX_DESCRIPTION && isPlain(type.description()),
                "description",
                "must have at most " + MAX_DESCRIPTION + " characters");
        require(PROTOCOLS.contains(type.protocol()), "protocol", "must be acp-stream or acp-rpc");
    }

    private void program(AgentType type) {
        require(RUNTIMES.contains(type.runtime()), "runtime", "must be auto, docker, process or kubernetes");
        boolean hasImage = !type.image().isEmpty();
        boolean hasCommand = !type.command().isEmpty();
        require(
                !hasImage
                        || type.image().length() <= MAX_IMAGE
                                && IMAGE.matcher(type.image()).matches(),
                "image",
                "must be an image's name without its tag, for example registry.example.org/team/agent");
        require(TAG.matcher(type.tag()).matches(), "tag", "must be an image's tag, for example 1.2.0");
        require(
                type.command().size() <= MAX_ENTRIES && type.command().stream().allMatch(AgentTypeRules::isArgument),
                "command",
                "must be a program and its arguments, at most " + MAX_ENTRIES);
        switch (type.runtime()) {
            case "docker", "kubernetes" -> require(hasImage, "image", "is needed for this runtime");
            case "process" -> require(hasCommand, "command", "is needed for this runtime");
            default -> require(hasImage || hasCommand, "image", "or command is needed");
        }
    }

    private void resources(Resources resources) {
        require(
                CPU.matcher(resources.cpu()).matches() && new BigDecimal(resources.cpu()).signum() > 0,
                "resources.cpu",
                "must be a number of cores, for example 1.5");
        require(
                SIZE.matcher(resources.memory()).matches(),
                "resources.memory",
                "must be a size in bytes, with k, m, g or t, for example 2g");
        require(
                resources.disk().isEmpty() || SIZE.matcher(resources.disk()).matches(),
                "resources.disk",
                "must be a size in bytes, with k, m, g or t, for example 10g");
        require(resources.pids() <= MAX_PIDS, "resources.pids", "must be from 1 to " + MAX_PIDS);
    }

    private void environment(AgentType type) {
        variables("environment", type.environment().keySet());
        require(
                type.environment().values().stream().allMatch(AgentTypeRules::isValue),
                "environment",
                "must have values of at most " + MAX_VALUE + " characters");
        variables("credentials.env", type.credentials().env());
        variables("credentials.required_env", type.credentials().requiredEnv());
    }

    private void variables(String field, Collection<String> names) {
        require(
                areVariables(names),
                field,
                "must have at most " + MAX_ENTRIES
                        + " names of letters, digits and underscores, none of them KANDEV_…");
    }

    private void behaviour(AgentType type) {
        require(NETWORK.matcher(type.network()).matches(), "network", "must be bridge, none or a network's name");
        require(
                !type.network().equals("host") && !type.network().startsWith("container"),
                "network",
                "must not be the host's or another container's");
        require(
                type.capabilities().size() <= MAX_ENTRIES
                        && type.capabilities().stream().allMatch(AgentTypeRules::isArgument),
                "capabilities",
                "must be at most " + MAX_ENTRIES + " words");
        require(POLICIES.contains(type.permissionPolicy()), "permission_policy", "must be allow, ask or deny");
        require(
                type.timeoutSeconds() >= 0 && type.timeoutSeconds() <= MAX_SECONDS,
                "timeout_seconds",
                "must be from 0, which is no limit, to " + MAX_SECONDS);
        require(
                type.stallSeconds() >= 0 && type.stallSeconds() <= MAX_SECONDS,
                "stall_seconds",
                "must be from 0, which is no limit, to " + MAX_SECONDS);
    }

    private void session(AgentType type) {
        require(isValue(type.authMethod()), "auth_method", "must be the name of a method");
        require(isValue(type.mode()), "mode", "must be the name of a mode");
        require(isValue(type.model()), "model", "must be the name of a model");
        require(
                type.mcpServers().size() <= MAX_ENTRIES
                        && type.mcpServers().stream()
                                .allMatch(server -> server.path("name").isTextual() && isValue(server.toString())),
                "mcp_servers",
                "must be at most " + MAX_ENTRIES + " objects, each with a name");
    }

    private void require(boolean holds, String field, String message) {
        if (!holds) {
            errors.add(new FieldError(field, message));
        }
    }

    private static boolean areVariables(Collection<String> names) {
        return names.size() <= MAX_ENTRIES
                && names.stream().allMatch(name -> VARIABLE.matcher(name).matches() && !name.startsWith(RESERVED));
    }

    private static boolean isArgument(String text) {
        return !text.isEmpty() && isValue(text);
    }

    private static boolean isValue(String text) {
        return text.length() <= MAX_VALUE && isPlain(text);
    }

    private static boolean isPlain(String text) {
        return text.indexOf('\0') < 0;
    }
}
