package dev.kandev.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    private final Answers answers = new Answers(TestSurveys.ofASmallRepository());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "What are the largest files?; Largest files:\\n- a|b`.java – 20,000 bytes, 800 lines\\n- logo.png – 10,000 bytes, binary",
                "how many commits are there; 3 commits by 2 authors.",
                "Which languages?; Languages by lines:\\n- Java – 900 lines in 3 files\\n- Markdown – 300 lines in 1 file\\n- Binary – 0 lines in 1 file",
                "list the TODOs; 1 TODO and 0 FIXMEs.\\n- a|b`.java:7 – // TODO <b>bold</b> | cell",
                "who are the authors?; 2 authors:\\n- Ann – 2 commits\\n- Bo – 1 commit",
                "most changed files; Most changed files:\\n- two\\nlines.java – 2 commits",
                "How many files?; 5 tracked files, 1 of them binary.",
                "How many lines of code?; 1,200 lines, most of them Java (75.0 %), Markdown (25.0 %)."
            })
    void answersFromTheFigures(String question, String answer) {
        assertThat(answers.to(question).replace("\n", "\\n")).isEqualTo(answer);
    }

    @Test
    void answersSeveralQuestionsAtOnce() {
        assertThat(answers.to("How many commits, and how many files?").lines())
                .containsExactly("5 tracked files, 1 of them binary.", "3 commits by 2 authors.");
    }

    @Test
    void saysWhatItCannotAnswer() {
        assertThat(answers.to("Is it any good?")).startsWith("I measure and cannot answer that.");
    }

    @Test
    void summarisesWhenNothingParticularIsAsked() {
        assertThat(answers.to("Analyse this repository"))
                .isEqualTo(answers.summary())
                .contains("5 tracked files", "1,200 lines", "3 commits", "1 TODO");
    }

    @Test
    void answersForAnEmptyRepository() {
        Answers empty = new Answers(TestSurveys.ofAnEmptyRepository());

        assertThat(empty.summary())
                .isEqualTo("0 tracked files, 0 of them binary. 0 lines. 0 commits by 0 authors. 0 TODOs and 0 FIXMEs.");
        assertThat(empty.to("largest files")).isEqualTo("Largest files: none.");
    }
}
