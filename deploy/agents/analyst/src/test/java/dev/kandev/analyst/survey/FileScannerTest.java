package dev.kandev.analyst.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.analyst.survey.FileScanner.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileScannerTest {

    @TempDir
    Path folder;

    private final List<Marker> markers = new ArrayList<>();
    private int blocks;

    @Test
    void countsLinesAlsoWithoutALastLineFeed() throws IOException {
        assertThat(scan("")).isEqualTo(new Content(0, false));
        assertThat(scan("a")).isEqualTo(new Content(1, false));
        assertThat(scan("a\n")).isEqualTo(new Content(1, false));
        assertThat(scan("\n\nb\r\nc")).isEqualTo(new Content(4, false));
    }

    @Test
    void countsLinesAcrossBlocks() throws IOException {
        assertThat(scan("x".repeat(200_000) + "\n" + "y\n".repeat(100_000) + "z".repeat(64 * 1024)))
                .isEqualTo(new Content(100_002, false));
        assertThat(blocks).isGreaterThan(3);
    }

    @Test
    void aBinaryFileHasNoLines() throws IOException {
        assertThat(scan("a\n\0TODO\n")).isEqualTo(new Content(0, true));
        assertThat(markers).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"// TODO: x, TODO", "FIXME, FIXME", "x(TODO), TODO", "é TODO é, TODO", "FIXME TODO, FIXME"})
    void findsAMarker(String line, String kind) throws IOException {
        scan("first\n" + line + "\nlast");

        assertThat(markers).containsExactly(new Marker("shown", 2, kind, line));
    }

    @ParameterizedTest
    @CsvSource({"TODOS", "MY_TODO", "TODO_LIST", "todo", "FIXMEUP", "TOD", "XTODO"})
    void takesOnlyTheWholeWord(String line) throws IOException {
        scan(line);

        assertThat(markers).isEmpty();
    }

    @Test
    void cutsALongLineAroundItsMarker() throws IOException {
        scan("x".repeat(1000) + " TODO " + "y".repeat(1000));

        assertThat(markers).singleElement().satisfies(marker -> assertThat(marker.text())
                .startsWith("TODO y")
                .endsWith("…")
                .hasSize(161));
    }

    @Test
    void findsAMarkerThatLiesAcrossTwoReads() throws IOException {
        scan("\n".repeat(7998) + "TODO\n");

        assertThat(markers).extracting(Marker::line).containsExactly(7999L);
    }

    @Test
    void readsNoLink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createFile(folder.resolve("target")));

        assertThatThrownBy(() -> new FileScanner(() -> {}).scan("link", link, markers::add))
                .isInstanceOf(IOException.class);
    }

    private Content scan(String content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content.getBytes(StandardCharsets.UTF_8));
        return new FileScanner(() -> blocks++).scan("shown", file, markers::add);
    }
}
