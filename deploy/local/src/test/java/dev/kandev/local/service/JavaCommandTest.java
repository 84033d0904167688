package dev.kandev.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaCommandTest {

    @TempDir
    Path directory;

    private Path program;
    private ServiceSpec service;

    @BeforeEach
    void build() throws IOException {
        program = Files.createFile(directory.resolve("gateway.jar"));
        service = new ServiceSpec(
                "gateway", program, 8080, 256, Duration.ofSeconds(1), Map.of("KANDEV_INTERNAL_TOKEN", "very-secret"));
    }

    @Test
    void tellsNobodyASecret() {
        assertThat(command(17).toRun(service)).noneMatch(word -> word.contains("very-secret"));
        assertThat(service).hasToString("ServiceSpec[gateway, port=8080]");
    }

    @Test
    void keepsLoadedClassesWhereJavaCan() {
        assertThat(command(17).toRun(service)).noneMatch(word -> word.contains("SharedArchive"));
        assertThat(command(25).toRun(service)).anyMatch(word -> word.startsWith("-XX:SharedArchiveFile=" + directory));
    }

    @Test
    void keepsThemForEachBuildAnewAndForgetsThoseOfEarlierOnes() throws IOException {
        Path first = archive();
        Files.createFile(first);
        Path ofAnotherService = Files.createFile(directory.resolve("orchestrator-1.jsa"));
        assertThat(archive()).isEqualTo(first);

        Files.setLastModifiedTime(program, FileTime.fromMillis(42));

        assertThat(archive()).isNotEqualTo(first);
        assertThat(first).doesNotExist();
        assertThat(ofAnotherService).exists();
    }

    private Path archive() {
        List<String> words = command(25).toRun(service);
        return words.stream()
                .filter(word -> word.startsWith("-XX:SharedArchiveFile="))
                .map(word -> Path.of(word.substring(word.indexOf('=') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private JavaCommand command(int feature) {
        return new JavaCommand(Path.of("jdk"), feature, new ClassArchives(directory));
    }
}
