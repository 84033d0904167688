package dev.kandev.orchestrator.agents;

/**
 * The file system of the workspaces.
 *
 * @param spareBytes free above what has to stay free; negative while less is
 */
public record Disk(long freeBytes, long spareBytes) {

    /** Limits nothing. */
    public static final Disk UNKNOWN = new Disk(Long.MAX_VALUE, Long.MAX_VALUE);

    /** Whether nothing more may be launched. */
    public boolean isShort() {
        return spareBytes < 0;
    }

    /** What has to stay free. */
    public long floorBytes() {
        return freeBytes - spareBytes;
    }
}
