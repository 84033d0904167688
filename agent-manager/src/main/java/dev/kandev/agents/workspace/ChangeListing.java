package dev.kandev.agents.workspace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@code git diff --raw --numstat -z} lists (git-diff, "Raw output format" and "Other diff formats"). */
final class ChangeListing {

    private static final char RAW = ':';
    private static final String BINARY = "-";

    private ChangeListing() {}

    private record Count(int additions, int deletions, boolean binary) {}

    /** By path. An entry that was cut at the end is left out. */
    static List<Changes.File> read(String listing) {
        int end = listing.lastIndexOf('\0') + 1;
        Deque<String> fields =
                new ArrayDeque<>(Arrays.asList(listing.substring(0, end).split("\0")));
        List<Changes.File> entries = new ArrayList<>();
        while (!fields.isEmpty() && !fields.peek().isEmpty() && fields.peek().charAt(0) == RAW) {
            entry(fields, entries);
        }
        Map<String, Count> counts = new HashMap<>();
        while (!fields.isEmpty() && !fields.peek().isEmpty()) {
            count(fields, counts);
        }
        return entries.stream()
                .map(entry -> with(entry, counts.getOrDefault(entry.path(), new Count(0, 0, false))))
                .sorted(Comparator.comparing(Changes.File::path))
                .toList();
    }

    /** {@code :modes hashes status NUL path NUL}, and the new path after that of a rename or copy. */
    private static void entry(Deque<String> fields, List<Changes.File> entries) {
        String head = fields.pop();
        char letter = head.charAt(head.lastIndexOf(' ') + 1);
        boolean moved = letter == 'R' || letter == 'C';
        if (fields.size() < (moved ? 2 : 1)) {
            fields.clear();
            return;
        }
        String first = fields.pop();
        entries.add(new Changes.File(moved ? fields.pop() : first, status(letter), moved ? first : "", 0, 0, false));
    }

    private static String status(char letter) {
        return switch (letter) {
            case 'A' -> "added";
            case 'D' -> "deleted";
            case 'R' -> "renamed";
            case 'C' -> "copied";
            case 'T' -> "type_changed";
            default -> "modified";
        };
    }

    /** {@code additions TAB deletions TAB path NUL}; of a rename the path is empty, and both paths follow. */
    private static void count(Deque<String> fields, Map<String, Count> counts) {
        String[] parts = fields.pop().split("\t", 3);
        if (parts.length < 3 || (parts[2].isEmpty() && fields.size() < 2)) {
            fields.clear();
            return;
        }
        String path = parts[2];
        if (path.isEmpty()) {
            fields.pop();
            path = fields.pop();
        }
        boolean binary = parts[0].equals(BINARY);
        counts.put(
                path,
                binary
                        ? new Count(0, 0, true)
                        : new Count(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), false));
    }

    private static Changes.File with(Changes.File file, Count count) {
        return new Changes.File(
                file.path(), file.status(), file.oldPath(), count.additions(), count.deletions(), count.binary());
    }
}
