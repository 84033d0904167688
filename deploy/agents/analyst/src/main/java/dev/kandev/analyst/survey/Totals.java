package dev.kandev.analyst.survey;

import dev.kandev.analyst.git.History;
import dev.kandev.analyst.survey.Survey.Language;
import dev.kandev.analyst.survey.Survey.LargeFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Adds up files while they are read; holds no more than the report shows. */
final class Totals {

    static final int LARGEST = 20;
    static final int MARKERS = 500;

    private static final Comparator<LargeFile> BY_SIZE =
            Comparator.comparingLong(LargeFile::bytes).thenComparing(LargeFile::path, Comparator.reverseOrder());

    private final Map<String, Language> languages = new HashMap<>();
    private final PriorityQueue<LargeFile> largest = new PriorityQueue<>(BY_SIZE);
    private final List<Marker> markers = new ArrayList<>();
    private int files;
    private int binaryFiles;
    private int unreadFiles;
    private long lines;
    private long bytes;
    private long todos;
    private long fixmes;

    void addText(String path, String language, long fileBytes, long fileLines) {
        lines += fileLines;
        addFile(language, fileLines);
        addSize(new LargeFile(path, fileBytes, fileLines, false));
    }

    void addBinary(String path, long fileBytes) {
        binaryFiles++;
        addFile(Languages.BINARY, 0);
        addSize(new LargeFile(path, fileBytes, 0, true));
    }

    void addUnread() {
        unreadFiles++;
        addFile(Languages.NOT_READ, 0);
    }

    /** A tracked entry without content of its own. */
    void addEntry(String language) {
        addFile(language, 0);
    }

    void addMarker(Marker marker) {
        if (marker.kind().equals("TODO")) {
            todos++;
        } else {
            fixmes++;
        }
        if (markers.size() < MARKERS) {
            markers.add(marker);
        }
    }

    int unreadFiles() {
        return unreadFiles;
    }

    Survey survey(Instant measuredAt, History history) {
        List<Language> byLines = new ArrayList<>(languages.values());
        byLines.sort(Comparator.comparingLong(Language::lines)
                .thenComparingInt(Language::files)
                .reversed()
                .thenComparing(Language::name));
        List<LargeFile> bySize = new ArrayList<>(largest);
        bySize.sort(BY_SIZE.reversed());
        return new Survey(
                measuredAt,
                files,
                binaryFiles,
                unreadFiles,
                lines,
                bytes,
                byLines,
                bySize,
                todos,
                fixmes,
                markers,
                history);
    }

    private void addFile(String language, long fileLines) {
        files++;
        languages.merge(
                language,
                new Language(language, 1, fileLines),
                (sum, one) -> new Language(language, sum.files() + 1, sum.lines() + one.lines()));
    }

    private void addSize(LargeFile file) {
        bytes += file.bytes();
        largest.add(file);
        if (largest.size() > LARGEST) {
            largest.poll();
        }
    }
}
