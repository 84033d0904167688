package dev.kandev.analyst.git;

/** An entry of the index. {@code path} is relative to the top, with slashes; bytes that are no UTF-8 show as U+FFFD. */
public record TrackedFile(String path, Kind kind) {

    /** What the entry is to git; only a file has content to measure. */
    public enum Kind {
        FILE,
        SYMLINK,
        SUBMODULE
    }

    /** Reads {@code "<mode> <object> <stage>\t<path>"}, a record of {@code git ls-files --stage}. */
    static TrackedFile parse(String entry) {
        Kind kind = entry.startsWith("120000") ? Kind.SYMLINK : entry.startsWith("160000") ? Kind.SUBMODULE : Kind.FILE;
        return new TrackedFile(entry.substring(entry.indexOf('\t') + 1), kind);
    }
}
