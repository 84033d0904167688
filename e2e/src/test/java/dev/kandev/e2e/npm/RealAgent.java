package dev.kandev.e2e.npm;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A program that speaks the Agent Client Protocol, set up to ask for permission before it writes a file. */
public enum RealAgent {
    GEMINI("gemini", "--acp") {
        /** Were it to choose the model, it would ask one first which of them to ask. */
        @Override
        Map<String, String> model(String url) {
            return Map.of("GEMINI_API_KEY", KEY, "GOOGLE_GEMINI_BASE_URL", url, "GEMINI_MODEL", "gemini-2.5-pro");
        }

        /** It names the files of sessions by the minute, and destroys one that is loaded in the minute in which it began. */
        @Override
        public void awaitResumable() {
            Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Instant.now().isAfter(minute.plus(1, ChronoUnit.MINUTES)));
        }
    },

    OPENCODE("opencode", "acp") {
        @Override
        Map<String, String> model(String url) {
            String configuration =
                    """
                    {"autoupdate": false, "share": "disabled", "model": "scripted/scripted", "small_model": "scripted/scripted",
                     "permission": {"edit": "ask", "bash": "ask"},
                     "provider": {"scripted": {"npm": "@ai-sdk/openai-compatible", "models": {"scripted": {"name": "Scripted"}},
                                               "options": {"baseURL": "%s/v1", "apiKey": "%s"}}}}"""
                            .formatted(url, KEY);
            return Map.of(
                    "OPENCODE_CONFIG_CONTENT",
                    configuration,
                    "OPENCODE_DISABLE_AUTOUPDATE",
                    "1",
                    "OPENCODE_DISABLE_MODELS_FETCH",
                    "1",
                    "OPENCODE_DISABLE_LSP_DOWNLOAD",
                    "1");
        }
    },

    CLAUDE_CODE("claude-agent-acp") {
        @Override
        Map<String, String> model(String url) {
            return Map.of(
                    "ANTHROPIC_API_KEY",
                    KEY,
                    "ANTHROPIC_BASE_URL",
                    url,
                    "IS_SANDBOX",
                    "1",
                    "DISABLE_AUTOUPDATER",
                    "1",
                    "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC",
                    "1");
        }

        /** Where its home has no settings it lets itself decide what needs no permission. */
        @Override
        public String mode() {
            return "default";
        }
    },

    CODEX("codex-acp") {
        @Override
        Map<String, String> model(String url) {
            return Map.of("OPENAI_API_KEY", KEY, "INITIAL_AGENT_MODE", "read-only");
        }

        /** The model's name decides which tools it is given. */
        @Override
        Map<String, String> files(String url) {
            String configuration =
                    """
                    model = "gpt-5.5"
                    model_provider = "scripted"
                    check_for_update_on_startup = false
                    [model_providers.scripted]
                    name = "Scripted"
                    base_url = "%s/v1"
                    wire_api = "responses"
                    env_key = "OPENAI_API_KEY"
                    [analytics]
                    enabled = false
                    """
                            .formatted(url);
            return Map.of(".codex/config.toml", configuration);
        }
    },

    QWEN("qwen", "--acp") {
        @Override
        Map<String, String> model(String url) {
            return Map.of("OPENAI_API_KEY", KEY, "OPENAI_BASE_URL", url + "/v1", "OPENAI_MODEL", "scripted");
        }

        /** Its own is to decide by itself what needs no permission. */
        @Override
        public String mode() {
            return "default";
        }
    };

    /** Names those to try, by their slugs and separated by commas, or {@code all}; without it none is. */
    public static final String VARIABLE = "KANDEV_TEST_AGENTS";

    private static final String KEY = "no-key";

    /** Nobody listens there: what agents look for outside is refused at once. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private static final Map<String, String> SHUT_IN = Map.of(
            "HTTP_PROXY", NOWHERE,
            "HTTPS_PROXY", NOWHERE,
            "http_proxy", NOWHERE,
            "https_proxy", NOWHERE,
            "NPM_CONFIG_REGISTRY", NOWHERE);

    private final String program;
    private final List<String> arguments;

    RealAgent(String program, String... arguments) {
        this.program = program;
        this.arguments = List.of(arguments);
    }

    /** Those that the environment names. */
    public static List<RealAgent> chosen() {
        String names = System.getenv(VARIABLE);
        return names.equals("all")
                ? List.of(values())
                : Stream.of(names.split(",")).map(RealAgent::named).toList();
    }

    private static RealAgent named(String slug) {
        return Stream.of(values())
                .filter(agent -> agent.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new AssertionError(VARIABLE + " names " + slug + ", which is none of our agents"));
    }

    abstract Map<String, String> model(String url);

    Map<String, String> files(String url) {
        return Map.of();
    }

    /** The mode that its agent type puts it in; empty for its own. */
    public String mode() {
        return "";
    }

    /** Waits until a session that has begun by now can be resumed. */
    public void awaitResumable() {}

    /** Of its agent type, and of its folder below {@code deploy/agents}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its program where it is installed, and what that needs to be told. */
    public List<String> command(Installation installation) {
        List<String> command = new ArrayList<>(List.of(installation.program(program)));
        command.addAll(arguments);
        return command;
    }

    /**
     * With this environment it asks a model there and nobody else.
     *
     * @param host of that address
     */
    public Map<String, String> environment(String url, String host) {
        Map<String, String> environment = new HashMap<>(SHUT_IN);
        environment.putAll(model(url));
        // Some programs have servers of their own, which they reach as anybody else's.
        String direct = host + ",127.0.0.1,localhost";
        environment.put("NO_PROXY", direct);
        environment.put("no_proxy", direct);
        return environment;
    }

    /** The same for a process, with a home that has the files by which it is configured. */
    public Map<String, String> environment(String url, String host, Path home) {
        writeHome(url, home);
        Map<String, String> environment = environment(url, host);
        environment.put("HOME", home.toString());
        return environment;
    }

    /** Makes a home with the files by which it is configured. */
    public void writeHome(String url, Path home) {
        makeDirectory(home);
        files(url).forEach((name, content) -> write(home.resolve(name), content));
    }

    private static void makeDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String content) {
        makeDirectory(file.getParent());
        try {
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
