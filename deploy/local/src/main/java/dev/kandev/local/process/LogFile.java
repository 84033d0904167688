package dev.kandev.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file that a process appends its output to. Nobody stands between the two, so that the process goes on writing when its
 * launcher is gone.
 */
public record LogFile(Path path) {

    private static final int TAIL_BYTES = 64 * 1024;

    /** How much is written; 0 for none. */
    public long size() {
        try {
            return Files.size(path);
        } catch (IOException none) {
            return 0;
        }
    }

    /** The last lines of what was written after the first {@code from} bytes; of long ones what fits in 64 KiB. */
    public List<String> tail(long from, int count) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long start = Math.max(Math.min(from, file.length()), file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException none) {
            return List.of();
        }
    }

    /**
     * When it has grown over the limit, copies it to a second file and empties it. The writer appends, and so goes on at the
     * start; a line that it writes between the two steps is lost.
     */
    public void rotate(long maxBytes) throws IOException {
        if (size() <= maxBytes) {
            return;
        }
        Files.copy(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }
}
