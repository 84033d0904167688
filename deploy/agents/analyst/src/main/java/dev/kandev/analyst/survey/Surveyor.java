package dev.kandev.analyst.survey;

import dev.kandev.analyst.acp.AcpWriter;
import dev.kandev.analyst.acp.Turn;
import dev.kandev.analyst.git.GitRepository;
import dev.kandev.analyst.git.History;
import dev.kandev.analyst.git.TrackedFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures a repository, telling its progress; ends early when the turn is cancelled. */
public final class Surveyor {

    private static final int MAX_WARNINGS = 20;

    private final GitRepository repository;
    private final AcpWriter writer;
    private final Turn turn;
    private final ProgressMeter meter;
    private final Clock clock;
    private final Languages languages = new Languages();
    private final FileScanner scanner;

    /** One surveyor measures one repository; see {@link #survey()}. */
    public Surveyor(GitRepository repository, AcpWriter writer, Turn turn, ProgressMeter meter, Clock clock) {
        this.repository = repository;
        this.writer = writer;
        this.turn = turn;
        this.meter = meter;
        this.clock = clock;
        this.scanner = new FileScanner(turn::checkpoint);
    }

    /**
     * Reads every tracked file and the history of HEAD. A file that cannot be read is a warning, not a failure.
     *
     * @throws dev.kandev.analyst.acp.TurnCancelledException when the user ended the turn
     * @throws dev.kandev.analyst.git.GitException when git fails, also because a cancel stopped it
     */
    public Survey survey() {
        Totals totals = new Totals();
        List<TrackedFile> files = repository.trackedFiles();
        meter.begin(files.size());
        int done = 0;
        for (TrackedFile file : files) {
            turn.checkpoint();
            measure(file, totals);
            meter.measured(++done, file.path());
        }
        if (totals.unreadFiles() > MAX_WARNINGS) {
            writer.warn(totals.unreadFiles() + " files could not be read; the first " + MAX_WARNINGS + " are named");
        }
        writer.info("reading the history");
        Set<String> paths = files.stream().map(TrackedFile::path).collect(Collectors.toSet());
        History history = repository.history(paths, (read, commits) -> {
            turn.checkpoint();
            meter.readCommits(read, commits);
        });
        turn.checkpoint();
        return totals.survey(clock.instant().truncatedTo(ChronoUnit.SECONDS), history);
    }

    private void measure(TrackedFile file, Totals totals) {
        switch (file.kind()) {
            case SYMLINK -> totals.addEntry(Languages.SYMBOLIC_LINK);
            case SUBMODULE -> totals.addEntry(Languages.SUBMODULE);
            case FILE -> {
                try {
                    measureContent(file.path(), totals);
                } catch (IOException | InvalidPathException unreadable) {
                    totals.addUnread();
                    if (totals.unreadFiles() <= MAX_WARNINGS) {
                        writer.warn("cannot read " + file.path() + ": " + reason(file.path(), unreadable));
                    }
                }
            }
        }
    }

    private void measureContent(String path, Totals totals) throws IOException {
        Path file = repository.root().resolve(path);
        if (!file.getParent().toRealPath().startsWith(repository.root())) {
            throw new IOException("its folder is a link that leads out of the repository");
        }
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new IOException("it is no regular file any more");
        }
        FileScanner.Content content = scanner.scan(path, file, totals::addMarker);
        if (content.binary()) {
            totals.addBinary(path, attributes.size());
        } else {
            totals.addText(path, languages.of(path), attributes.size(), content.lines());
        }
    }

    private static String reason(String path, Exception unreadable) {
        if (unreadable instanceof InvalidPathException || path.indexOf('\uFFFD') >= 0) {
            return "its name is not text in this locale";
        }
        if (unreadable instanceof NoSuchFileException) {
            return "it is not in the working tree";
        }
        return unreadable instanceof AccessDeniedException ? "permission denied" : unreadable.getMessage();
    }
}
