package dev.kandev.agents.terminal;

import dev.kandev.agents.acp.terminal.TerminalExit;
import dev.kandev.agents.acp.terminal.TerminalOutput;
import dev.kandev.agents.file.PlainFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What terminal.sh leaves of one terminal. It lies in the workspace, where the agent may put anything in its place.
 *
 * @param path below the workspace
 */
record TerminalFolder(Path workspace, String path) {

    private static final int MAX_NUMBER_BYTES = 8;
    private static final int MAX_CONTINUATION = 3;

    /** Whether its command was begun, and nobody has removed it. */
    boolean isThere() {
        return !PlainFile.isAbsent(workspace, path + "/part");
    }

    /** Empty while it runs. */
    Optional<TerminalExit> exit() throws IOException {
        return number("exit").map(TerminalExit::new);
    }

    /** The end of what it wrote. Of a longer output the beginning is not there any more. */
    TerminalOutput output(int maxBytes) throws IOException {
        int part = number("part").orElse(0);
        Tail last = tail(part, maxBytes);
        Tail before = part == 0 ? Tail.NONE : tail(part - 1, maxBytes - last.bytes().length);
        byte[] bytes = concat(before.bytes(), last.bytes());
        boolean truncated = part > 1 || before.size() + last.size() > bytes.length;
        int from = truncated ? nextCharacter(bytes) : 0;
        return new TerminalOutput(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8), truncated);
    }

    /** The end of a file, and how long all of it is. */
    private record Tail(byte[] bytes, long size) {

        static final Tail NONE = new Tail(new byte[0], 0);
    }

    private Tail tail(int part, int maxBytes) throws IOException {
        Optional<SeekableByteChannel> content = PlainFile.open(workspace, path + "/output." + part);
        if (content.isEmpty()) {
            return Tail.NONE;
        }
        try (SeekableByteChannel channel = content.get()) {
            long size = channel.size();
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(maxBytes, size));
            channel.position(size - bytes.capacity());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // It is read to its end, or to where it ends by now.
            }
            byte[] read = new byte[bytes.flip().remaining()];
            bytes.get(read);
            return new Tail(read, size);
        }
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    /** Where the first character begins that is not cut (RFC 3629). */
    private static int nextCharacter(byte[] bytes) {
        int from = 0;
        while (from < bytes.length && from < MAX_CONTINUATION && (bytes[from] & 0xc0) == 0x80) {
            from++;
        }
        return from;
    }

    /** Written with a line end behind it: without, it is being written. */
    private Optional<Integer> number(String file) throws IOException {
        try {
            return PlainFile.text(workspace, path + "/" + file, MAX_NUMBER_BYTES)
                    .filter(text -> text.endsWith("\n"))
                    .map(text -> Integer.valueOf(text.strip()));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
