package dev.kandev.e2e;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people do with the web UI, in a browser. */
class WebUiIT {

    /** Heads the names of the scenes that failed and passed when they were run anew. */
    private static final Pattern FLAKY = Pattern.compile("(?m)^ +[0-9]+ flaky$");

    @TempDir
    static Path directory;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void peopleDoTheirWorkInABrowser() {
        BrowserSuite suite = BrowserSuite.install();
        SampleRepository repository =
                SampleRepository.create(directory.resolve("repository"), 7).with("README.md", "Hello\n");
        Map<String, String> settings = Map.of("KANDEV_AUTH_REGISTRATION", "invitation");
        try (KandevSystem system = KandevSystem.up(directory.resolve("home"), settings)) {
            String output = suite.run("test", Duration.ofMinutes(15), BrowserSuite.told(system, repository));
            if (FLAKY.matcher(output).find()) {
                System.out.println(output);
            }
        }
    }
}
