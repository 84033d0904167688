package dev.kandev.e2e;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people do with the web UI, in a browser. */
class WebUiIT {

    @TempDir
    static Path directory;

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void peopleDoTheirWorkInABrowser() {
        BrowserSuite suite = BrowserSuite.install();
        SampleRepository repository =
                SampleRepository.create(directory.resolve("repository"), 7).with("README.md", "Hello\n");
        try (KandevSystem system = KandevSystem.up(directory.resolve("home"))) {
            suite.run("test", Duration.ofMinutes(8), system, repository);
        }
    }
}
