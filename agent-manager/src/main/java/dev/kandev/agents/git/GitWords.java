package dev.kandev.agents.git;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What git and ssh mean by what they say. They have one exit code for everything, so that only their words tell an unknown repository
 * from a host that is away; in no other class is anything decided by text. The words are those of {@code LC_ALL=C}.
 */
public final class GitWords {

    private static final int MAX_QUOTED = 500;

    /** What a server writes, as git passes it on: it can say what it likes, and decides nothing. */
    private static final Pattern REMOTE = Pattern.compile("(?m)^remote:.*$");

    /** The first one that is found counts: what comes first is often followed by words of what comes later. */
    private static final List<Sign> SIGNS = List.of(
            sign(CheckoutFailure.DISK_FULL, "no space left on device|out of diskspace|disk quota exceeded"),
            sign(
                    CheckoutFailure.DAMAGED,
                    "is corrupt|bad object|bad config line|does not match index|data stream error"
                            + "|did not send all necessary objects|unable to read (tree|sha1 file)|missing (blob|tree|commit)"
                            + "|not a git repository|reference broken|object file .* is empty|invalid sha1 pointer"),
            sign(CheckoutFailure.SUBMODULE, "but it did not contain|unadvertised object|not our ref"),
            sign(CheckoutFailure.HOST_KEY_CHANGED, "remote host identification has changed"),
            sign(CheckoutFailure.HOST_KEY_UNKNOWN, "host key verification failed|host key is known for"),
            sign(
                    CheckoutFailure.AUTHENTICATION,
                    "permission denied \\(|permission denied, please|authentication failed|could not read (username|password)"
                            + "|returned error: 40[137]|too many authentication failures|access denied"),
            sign(
                    CheckoutFailure.NOT_FOUND,
                    "repository .*not found|does not appear to be a git repository|repository '.*' does not exist"
                            + "|returned error: 4(04|10)|is this a git repository|project .* could not be found"),
            sign(CheckoutFailure.NOT_WRITABLE, "read-only file system|insufficient permission|: permission denied"),
            sign(
                    CheckoutFailure.CERTIFICATE,
                    "certificate problem|certificate verification failed|gnutls_handshake|alternative certificate subject"),
            sign(
                    CheckoutFailure.HOST_UNKNOWN,
                    "could not resolve|name or service not known|failure in name resolution|no address associated"),
            sign(CheckoutFailure.SERVER_ERROR, "returned error: (429|5\\d\\d)"),
            sign(CheckoutFailure.OTHER_OWNER, "dubious ownership"),
            sign(CheckoutFailure.ADDRESS_REFUSED, "transport '.*' not allowed|unable to find remote helper"),
            sign(
                    CheckoutFailure.UNREACHABLE,
                    "connection (refused|timed out|reset|closed)|network is unreachable|no route to host|early eof"
                            + "|operation (timed out|too slow)|failed to connect|couldn't connect|empty reply"
                            + "|hung up unexpectedly|unexpected disconnect|not responding|broken pipe"));

    private GitWords() {}

    private record Sign(CheckoutFailure failure, Pattern words) {}

    private static Sign sign(CheckoutFailure failure, String words) {
        return new Sign(failure, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE));
    }

    /** What is meant by what was written to standard error; {@link CheckoutFailure#OTHER} when nobody knows. */
    public static CheckoutFailure meaning(String words) {
        String own = REMOTE.matcher(words).replaceAll("");
        return SIGNS.stream()
                .filter(sign -> sign.words().matcher(own).find())
                .map(Sign::failure)
                .findFirst()
                .orElse(CheckoutFailure.OTHER);
    }

    /** The failure that is meant, of this subject; git's own words follow, masked and shortened to their end. */
    public static RepositoryException failure(String subject, String words) {
        CheckoutFailure failure = meaning(words);
        String masked = RepositoryUrl.mask(words).strip();
        String quoted = masked.length() > MAX_QUOTED ? masked.substring(masked.length() - MAX_QUOTED) : masked;
        return new RepositoryException(failure, failure.of(subject) + ": " + quoted);
    }
}
