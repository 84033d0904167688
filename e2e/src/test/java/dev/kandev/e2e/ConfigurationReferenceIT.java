package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources say can be set, and what {@code docs/configuration.md} says. */
class ConfigurationReferenceIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES =
            List.of("common", "task-service", "orchestrator", "agent-manager", "gateway");

    /** Of the services to themselves: nobody else sets them. */
    private static final Set<String> INTERNAL = Set.of("kandev.outbox.enabled", "kandev.internal.tls.served");

    private static final Pattern PROPERTY =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"(kandev[^\"]*)\"(?:,\\s*defaultValue = \"([^\"]*)\")?");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"(kandev[^\"]*)\"\\)");
    private static final Pattern MEMBER =
            Pattern.compile("((?:@\\w+(?:\\([^\\n]*\\))?\\s+)*)(?:Optional<[^;=]*>|Map<[^;=]*>|[\\w.]+) (\\w+)\\(\\);");
    private static final Pattern DEFAULT = Pattern.compile("@WithDefault\\(\"([^\"]*)\"\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(kandev[^:}]*)(?::([^}]*))?");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(kandev[^`]*)` \\|(.*)\\|$");

    @Test
    void everySettingIsDocumentedWithItsDefaultAndNoOther() throws IOException {
        Map<String, Set<String>> settings = settings();
        Map<String, String> documented = new TreeMap<>();
        find(DOCUMENTED, Files.readString(ROOT.resolve("docs/configuration.md")))
                .forEach(row -> documented.put(row.group(1), row.group(2)));

        assertThat(settings).hasSizeGreaterThan(MODULES.size());
        assertThat(documented.keySet()).isEqualTo(settings.keySet());
        assertThat(settings).allSatisfy((name, defaults) -> assertThat(defaults)
                .as(name)
                .allSatisfy(value -> assertThat(documented.get(name)).contains("`" + value + "`")));
    }

    /** Each with its defaults: one that several services have may differ. */
    private static Map<String, Set<String>> settings() throws IOException {
        Map<String, Set<String>> settings = new TreeMap<>();
        for (String module : MODULES) {
            for (Path source : files(ROOT.resolve(module).resolve("src/main"))) {
                String text = Files.readString(source);
                if (source.toString().endsWith(".java")) {
                    find(PROPERTY, text).forEach(found -> add(settings, found.group(1), found.group(2)));
                    find(MAPPING, text).forEach(mapping -> find(MEMBER, text.substring(mapping.end()))
                            .forEach(member -> add(settings, name(mapping.group(1), member), defaultOf(member))));
                } else {
                    find(REFERENCE, text).forEach(found -> add(settings, found.group(1), found.group(2)));
                }
            }
        }
        settings.keySet().removeAll(INTERNAL);
        return settings;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            || file.endsWith("application.properties")
                            || file.endsWith("microprofile-config.properties"))
                    .toList();
        }
    }

    private static Stream<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String name(String prefix, MatchResult member) {
        if (member.group(1).contains("@WithParentName")) {
            return prefix;
        }
        return prefix + "." + member.group(2).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String defaultOf(MatchResult member) {
        return find(DEFAULT, member.group(1))
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
    }

    private static void add(Map<String, Set<String>> settings, String name, String value) {
        Set<String> defaults = settings.computeIfAbsent(name, unknown -> new TreeSet<>());
        if (value != null && !value.isEmpty() && !value.contains("$")) {
            defaults.add(value);
        }
    }
}
