package dev.kandev.agents.capacity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system.
 *
 * @param freeBytes to us; some file systems keep a part for root
 * @param spareBytes free above what has to stay free; negative while less is
 */
public record Disk(long totalBytes, long freeBytes, long spareBytes) {

    /** Of a folder, which need not be there yet. */
    static Disk of(Path folder, long floorBytes) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        try {
            FileStore store = Files.getFileStore(there);
            long free = store.getUsableSpace();
            return new Disk(store.getTotalSpace(), free, free - floorBytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
