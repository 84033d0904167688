package dev.kandev.agents.workspace;

import java.util.List;

/**
 * What differs in a workspace from what it began with, committed or not, untracked files included.
 *
 * @param base the commit that it began with; empty when it began with none
 * @param files by path
 * @param diff unified, with git's extended headers
 * @param truncated whether files or diff were cut
 */
public record Changes(String base, List<File> files, String diff, boolean truncated) {

    public Changes {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param path below the workspace
     * @param status added, modified, deleted, renamed, copied or type_changed
     * @param oldPath where it was before; empty unless it was renamed or copied
     * @param additions lines; 0 for binary files
     * @param deletions lines; 0 for binary files
     */
    public record File(String path, String status, String oldPath, int additions, int deletions, boolean binary) {}
}
