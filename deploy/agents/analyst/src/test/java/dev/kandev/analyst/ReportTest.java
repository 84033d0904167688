package dev.kandev.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {

    @Test
    void showsEveryFigure() {
        assertThat(Report.of(TestSurveys.ofASmallRepository()).lines())
                .startsWith(Report.MARK)
                .contains(
                        "Measured 2026-01-09T10:30:15Z at commit `abc1234` on branch `main`.",
                        "| Tracked files | 5 |",
                        "| Lines | 1,200 |",
                        "| Commits | 3 |",
                        "| Java | 3 | 900 | 75.0 % |",
                        "| ``a\\|b`.java`` | 20,000 | 800 |",
                        "| `logo.png` | 10,000 | binary |",
                        "| `two\\nlines.java` | 2 |",
                        "| Ann | 2 |",
                        "| ``a\\|b`.java:7`` | // TODO \\<b\\>bold\\</b\\> \\| cell |");
    }

    @Test
    void saysThatAnEmptyRepositoryIsEmpty() {
        assertThat(Report.of(TestSurveys.ofAnEmptyRepository()).lines())
                .contains("The repository tracks no files.", "The repository has no commits yet.", "| Commits | 0 |");
    }

    @ParameterizedTest
    @CsvSource({"plain, `plain`", "a`b, ``a`b``", "`a, `` `a ``", "a|b, `a\\|b`"})
    void putsAnyNameIntoACodeSpan(String name, String code) {
        assertThat(Markdown.code(name)).isEqualTo(code);
    }
}
