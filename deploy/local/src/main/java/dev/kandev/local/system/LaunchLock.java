package dev.kandev.local.system;

import dev.kandev.local.home.Home;
import dev.kandev.local.home.HomeNotUsableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one launcher of a home as long as it lives: the operating system lets go of it whatever way that ends. */
final class LaunchLock implements AutoCloseable {

    private final FileChannel channel;

    private LaunchLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another process holds it. */
    static Optional<LaunchLock> tryAcquire(Home home) {
        Path file = home.run().resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new LaunchLock(channel));
        } catch (IOException failure) {
            throw new HomeNotUsableException(file, failure);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
