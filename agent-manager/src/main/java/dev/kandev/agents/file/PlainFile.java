package dev.kandev.agents.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/**
 * Reads, writes and deletes files below a folder whose owner may try to show others: no link is followed, at no step of the path, though the folder changes
 * meanwhile. Each step is taken from the directory that the one before opened.
 */
public final class PlainFile {

    private PlainFile() {}

    private interface Use<T> {
        T use(SecureDirectoryStream<Path> parent, Path name) throws IOException;
    }

    /** Its size in bytes; empty when there is no plain file of this path below the folder. */
    public static Optional<Long> size(Path folder, String path) throws IOException {
        return at(folder, path, PlainFile::size);
    }

    /** Its content, to be closed by the caller; empty when there is no plain file of this path below the folder. */
    public static Optional<SeekableByteChannel> open(Path folder, String path) throws IOException {
        return at(
                folder,
                path,
                (parent, name) -> size(parent, name) == null
                        ? null
                        : parent.newByteChannel(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
    }

    /**
     * Its content as text; empty when there is no plain file of this path below the folder, or when it is longer.
     *
     * @param maxBytes at most so long
     */
    public static Optional<String> text(Path folder, String path, int maxBytes) throws IOException {
        Optional<SeekableByteChannel> content = open(folder, path);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = Channels.newInputStream(content.get())) {
            byte[] read = bytes.readNBytes(maxBytes + 1);
            return read.length > maxBytes ? Optional.empty() : Optional.of(new String(read, StandardCharsets.UTF_8));
        }
    }

    /** Whether there is nothing of this path below the folder, not even a link on the way to it. */
    public static boolean isAbsent(Path folder, String path) {
        Path parent = folder;
        for (Path step : Path.of(path)) {
            parent = parent.resolve(step);
            if (!Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
                return true;
            }
            if (Files.isSymbolicLink(parent)) {
                return false;
            }
        }
        return false;
    }

    /** Writes it, new or in place of what it holds; false when that would be no plain file in a folder that is there. */
    public static boolean write(Path folder, String path, String content) throws IOException {
        return at(folder, path, (parent, name) -> write(parent, name, content)).isPresent();
    }

    private static Boolean write(SecureDirectoryStream<Path> parent, Path name, String content) throws IOException {
        try {
            if (size(parent, name) == null) {
                return null;
            }
        } catch (NoSuchFileException isNew) {
            // It is made below.
        }
        Set<OpenOption> options = Set.of(
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                LinkOption.NOFOLLOW_LINKS);
        try (Writer writer = Channels.newWriter(parent.newByteChannel(name, options), StandardCharsets.UTF_8)) {
            writer.write(content);
        }
        return true;
    }

    /** Deletes it, a folder with all that is in it; no effect when it is not there. What somebody adds meanwhile may stay. */
    public static void delete(Path folder, String path) throws IOException {
        at(folder, path, (parent, name) -> {
            delete(parent, name);
            return true;
        });
    }

    private static void delete(SecureDirectoryStream<Path> parent, Path name) throws IOException {
        if (!attributes(parent, name).isDirectory()) {
            parent.deleteFile(name);
            return;
        }
        try (SecureDirectoryStream<Path> entries = parent.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : entries) {
                delete(entries, entry.getFileName());
            }
        }
        parent.deleteDirectory(name);
    }

    /** Deletes a folder that nothing is in; no effect on any other. */
    public static void deleteIfEmpty(Path folder, String path) throws IOException {
        at(folder, path, (parent, name) -> {
            parent.deleteDirectory(name);
            return true;
        });
    }

    private static Long size(SecureDirectoryStream<Path> parent, Path name) throws IOException {
        BasicFileAttributes attributes = attributes(parent, name);
        return attributes.isRegularFile() ? attributes.size() : null;
    }

    private static BasicFileAttributes attributes(SecureDirectoryStream<Path> parent, Path name) throws IOException {
        return parent.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
    }

    private static <T> Optional<T> at(Path folder, String path, Use<T> use) throws IOException {
        try {
            return at(folder, Path.of(path), use);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> at(Path folder, Path relative, Use<T> use) throws IOException {
        if (relative.isAbsolute() || !relative.normalize().equals(relative) || relative.startsWith("..")) {
            return Optional.empty();
        }
        try (SecureDirectoryStream<Path> root = (SecureDirectoryStream<Path>) Files.newDirectoryStream(folder)) {
            return Optional.ofNullable(descend(root, relative, use));
        } catch (FileSystemException goneOrLink) {
            // A step that is a link cannot be opened without following it.
            return Optional.empty();
        }
    }

    private static <T> T descend(SecureDirectoryStream<Path> from, Path path, Use<T> use) throws IOException {
        if (path.getNameCount() == 1) {
            return use.use(from, path);
        }
        try (SecureDirectoryStream<Path> next = from.newDirectoryStream(path.getName(0), LinkOption.NOFOLLOW_LINKS)) {
            return descend(next, path.subpath(1, path.getNameCount()), use);
        }
    }
}
