package dev.kandev.analyst.git;

import dev.kandev.analyst.git.History.Tally;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the records of {@code git log -z --name-only --format=FORMAT}: a header per commit, then the paths it touched, the
 * first of them behind a line feed.
 */
final class LogReader implements Consumer<String> {

    static final String FORMAT = "%x01%H%x01%aN";

    private static final Pattern HEADER = Pattern.compile("\u0001[0-9a-f]{40,64}\u0001(.*)", Pattern.DOTALL);

    private final Set<String> trackedPaths;
    private final LongConsumer onCommit;
    private final Map<String, Long> authors = new HashMap<>();
    private final Map<String, Long> changes = new HashMap<>();
    private long commits;
    private boolean afterHeader;

    /** {@code onCommit} hears of each commit with the number of commits so far. */
    LogReader(Set<String> trackedPaths, LongConsumer onCommit) {
        this.trackedPaths = trackedPaths;
        this.onCommit = onCommit;
    }

    @Override
    public void accept(String part) {
        Matcher header = HEADER.matcher(part);
        if (header.matches()) {
            authors.merge(header.group(1), 1L, Long::sum);
            afterHeader = true;
            onCommit.accept(++commits);
        } else if (!part.isEmpty()) {
            String path = afterHeader && part.startsWith("\n") ? part.substring(1) : part;
            afterHeader = false;
            if (trackedPaths.contains(path)) {
                changes.merge(path, 1L, Long::sum);
            }
        }
    }

    List<Tally> authors() {
        return mostFirst(authors, Integer.MAX_VALUE);
    }

    List<Tally> mostChanged(int limit) {
        return mostFirst(changes, limit);
    }

    private static List<Tally> mostFirst(Map<String, Long> counts, int limit) {
        return counts.entrySet().stream()
                .map(entry -> new Tally(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Tally::count).reversed().thenComparing(Tally::name))
                .limit(limit)
                .toList();
    }
}
