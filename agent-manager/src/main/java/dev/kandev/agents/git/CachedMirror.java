package dev.kandev.agents.git;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** One mirror for all who use it: brought up to date for each of them, and not changed while anybody reads it. */
final class CachedMirror {

    /** Checkouts at once; more of them than this only take each other's disk. */
    private static final int CHECKOUTS = 4;

    private final Turns turns = new Turns(CHECKOUTS);
    private final MirrorFolder folder;
    private final SharedFetch fetches;

    CachedMirror(Path path) {
        this.folder = new MirrorFolder(path);
        this.fetches = new SharedFetch(turns, folder::update);
    }

    <T> T use(Remote remote, Function<MirrorCache.Mirror, T> use) {
        Optional<String> defaultBranch = fetches.await(remote);
        try {
            return read(remote, defaultBranch, use);
        } catch (RepositoryException failure) {
            if (!failure.is(CheckoutFailure.DAMAGED)) {
                throw failure;
            }
            folder.damaged();
        }
        return read(remote, fetches.await(remote), use);
    }

    /** Moves it away, so that its next use makes it anew; false when somebody uses it right now. */
    boolean forget(Path to) {
        Optional<Turns.Turn> alone = turns.tryToChange();
        if (alone.isEmpty()) {
            return false;
        }
        try (Turns.Turn turn = alone.get()) {
            return folder.moveTo(to);
        }
    }

    private <T> T read(Remote remote, Optional<String> defaultBranch, Function<MirrorCache.Mirror, T> use) {
        try (Turns.Turn turn = turns.toRead(remote::requireWanted)) {
            folder.requireThere();
            return use.apply(new MirrorCache.Mirror(folder.path(), defaultBranch));
        }
    }
}
