package dev.kandev.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

    private final ServiceSpec service = new ServiceSpec(
            "gateway",
            Path.of("gateway.jar"),
            8080,
            256,
            Duration.ofSeconds(1),
            Map.of("KANDEV_INTERNAL_TOKEN", "very-secret"));

    @Test
    void tellsNobodyASecret() {
        assertThat(command(17).toRun(service)).noneMatch(word -> word.contains("very-secret"));
        assertThat(service).hasToString("ServiceSpec[gateway, port=8080]");
    }

    @Test
    void keepsLoadedClassesWhereJavaCan() {
        assertThat(command(17).toRun(service)).noneMatch(word -> word.contains("SharedArchive"));
        assertThat(command(25).toRun(service)).contains("-XX:SharedArchiveFile=archives/gateway.jsa");
    }

    private static JavaCommand command(int feature) {
        return new JavaCommand(Path.of("jdk"), feature, Path.of("archives"));
    }
}
