package dev.kandev.agents.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

    @TempDir
    Path directory;

    private Path tree;

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectories(directory.resolve("tree"));
        Files.createDirectories(tree.resolve("a/b"));
        Files.writeString(tree.resolve("a/b/five"), "12345");
        Files.writeString(tree.resolve("three"), "123");
        Files.createDirectories(directory.resolve("outside"));
        Files.writeString(directory.resolve("outside/kept"), "0123456789");
        Files.createSymbolicLink(tree.resolve("a/link"), directory.resolve("outside"));
    }

    @Test
    void deletesATreeAndNothingThatItsLinksLeadTo() throws IOException {
        FileTree.delete(tree);

        assertThat(tree).doesNotExist();
        assertThat(directory.resolve("outside/kept")).exists();
    }

    @Test
    void whatIsNotThereIsDeleted() throws IOException {
        FileTree.delete(directory.resolve("nothing"));

        assertThat(directory.resolve("nothing")).doesNotExist();
    }

    @Test
    void deletesWhatCanBeDeletedAndNamesTheRest() throws Exception {
        Path stuck = tree.resolve("a/b/five");
        assumeTrue(chattr("+i", stuck), "only root can make a file that cannot be deleted");
        try {
            assertThatThrownBy(() -> FileTree.delete(tree))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(stuck.toString());

            assertThat(tree.resolve("three")).doesNotExist();
            assertThat(stuck).exists();
        } finally {
            chattr("-i", stuck);
        }
    }

    @Test
    void countsTheFilesThatAreInIt() throws IOException {
        Files.delete(tree.resolve("a/link"));

        assertThat(FileTree.size(tree)).isEqualTo(8);
    }

    private static boolean chattr(String flag, Path file) throws InterruptedException {
        try {
            return new ProcessBuilder("chattr", flag, file.toString()).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
