package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build of the services' images asks for, and what {@code .dockerignore} lets through. */
class ImageContextTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    @Test
    void theDaemonIsSentAllThatImagesAreMadeOf() throws IOException {
        List<Path> admitted = Files.readAllLines(ROOT.resolve(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> Path.of(line.substring(1)))
                .toList();

        assertThat(copied()).allSatisfy(source -> {
            assertThat(ROOT.resolve(source)).exists();
            assertThat(admitted).as(source.toString()).anyMatch(source::startsWith);
        });
    }

    /** Maven reads the description of each, whichever it builds. */
    @Test
    void everyModuleIsKnownToTheBuildOfImages() throws IOException {
        Stream<Path> descriptions = MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(module -> Path.of(module.group(1), "pom.xml"));

        assertThat(copied()).containsAll(descriptions.toList());
    }

    private static List<Path> copied() throws IOException {
        return Files.readAllLines(ROOT.resolve("deploy/docker/Dockerfile")).stream()
                .filter(line -> line.startsWith("COPY ") && !line.startsWith("COPY --from"))
                .map(line -> line.split(" "))
                .flatMap(words -> Arrays.stream(words, 1, words.length - 1))
                .map(Path::of)
                .toList();
    }
}
