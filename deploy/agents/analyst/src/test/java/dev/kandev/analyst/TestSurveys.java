package dev.kandev.analyst;

import dev.kandev.analyst.git.History;
import dev.kandev.analyst.git.History.Tally;
import dev.kandev.analyst.survey.Marker;
import dev.kandev.analyst.survey.Survey;
import dev.kandev.analyst.survey.Survey.Language;
import dev.kandev.analyst.survey.Survey.LargeFile;
import java.time.Instant;
import java.util.List;

/** Surveys to render and to ask. */
final class TestSurveys {

    private TestSurveys() {}

    static Survey ofASmallRepository() {
        return new Survey(
                Instant.parse("2026-01-09T10:30:15Z"),
                5,
                1,
                0,
                1200,
                40_000,
                List.of(new Language("Java", 3, 900), new Language("Markdown", 1, 300), new Language("Binary", 1, 0)),
                List.of(new LargeFile("a|b`.java", 20_000, 800, false), new LargeFile("logo.png", 10_000, 0, true)),
                1,
                0,
                List.of(new Marker("a|b`.java", 7, "TODO", "// TODO <b>bold</b> | cell")),
                new History(
                        3,
                        "abc1234",
                        "main",
                        false,
                        List.of(new Tally("Ann", 2), new Tally("Bo", 1)),
                        List.of(new Tally("two\nlines.java", 2))));
    }

    static Survey ofAnEmptyRepository() {
        History none = new History(0, null, "main", false, List.of(), List.of());
        return new Survey(Instant.EPOCH, 0, 0, 0, 0, 0, List.of(), List.of(), 0, 0, List.of(), none);
    }
}
