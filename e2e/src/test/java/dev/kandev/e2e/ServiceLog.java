package dev.kandev.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log of a service, for what it says in no other place. */
record ServiceLog(Path file) {

    private static final Pattern CLAIM = Pattern.compile("execution leaves the queue taskId=([0-9a-f-]+)");

    /** The ids of the tasks that it took from the queue, in that order. */
    List<String> claimed() {
        return matches(CLAIM).map(match -> match.group(1)).toList();
    }

    /** How often it has begun to ingest messages. */
    long ingestsBegun() {
        return matches(Pattern.compile("ingest begins here")).count();
    }

    /** How many streams of a task it has closed, because their clients were too slow or broken. */
    long streamsClosed(String taskId) {
        return matches(Pattern.compile("stream closed taskId=" + taskId)).count();
    }

    private Stream<Matcher> matches(Pattern pattern) {
        try {
            return Files.readAllLines(file).stream().map(pattern::matcher).filter(Matcher::find);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
