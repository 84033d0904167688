package dev.kandev.e2e;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How quickly and smoothly the web UI shows very much of something. */
class WebUiBenchmark {

    private static final int MESSAGES = 100_000;
    private static final int CARDS = 1_000;

    @TempDir
    static Path directory;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void ofALongConversationAndAFullBoard() {
        BrowserSuite suite = BrowserSuite.install();
        SampleRepository repository = SampleRepository.create(directory.resolve("repository"), 1);
        try (KandevSystem system = KandevSystem.up(directory.resolve("home"))) {
            ApiClient api = ApiClient.of(system, "ada");
            String taskId = api.createTask(Map.of("title", "A long task"));
            new BackDoor(system).fill(taskId, MESSAGES);
            for (int card = 1; card < CARDS; card++) {
                api.createTask(Map.of("title", "Card " + card + "."));
            }
            Map<String, String> told = new HashMap<>(BrowserSuite.told(system, repository));
            told.put("KANDEV_UI_TASK", taskId);
            told.put("KANDEV_UI_BOARD", api.boardId());
            System.out.println(suite.run("benchmark", Duration.ofMinutes(10), told));
        }
    }
}
