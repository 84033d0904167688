package dev.kandev.analyst.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "src/Main.java, Java",
        "a/b.c/Makefile, Makefile",
        "CMakeLists.txt, CMake",
        "notes.TXT, Text",
        ".gitignore, Ignore list",
        "a.tar.unknown, Other",
        "java, Other",
        "x., Other",
        "web/app.test.tsx, TypeScript",
        "no extension, Other"
    })
    void namesTheLanguageByTheFileName(String path, String language) {
        assertThat(new Languages().of(path)).isEqualTo(language);
    }
}
