package dev.kandev.agents.git;

import dev.kandev.proto.event.AgentFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a repository that git may see. Everything that could be taken for an option, a command or another transport is
 * refused here, before git is started.
 *
 * @param value as the user gave it, possibly with a password: never log it
 * @param local whether it is a path on this machine
 */
public record RepositoryUrl(String value, boolean local) {

    private static final Set<String> REMOTE = Set.of("https", "http", "ssh");
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*)://.*$", Pattern.DOTALL);
    private static final Pattern SCP =
            Pattern.compile("^[A-Za-z0-9_][A-Za-z0-9._-]*@[A-Za-z0-9][A-Za-z0-9.-]*:[^-:].*$");
    private static final Pattern HOST = Pattern.compile("^[A-Za-z0-9\\[][A-Za-z0-9.:\\]_-]*$");
    private static final Pattern USER_INFO = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://)([^/@\\s]+)@");
    private static final int MAX_LENGTH = 2048;

    /**
     * Checks an address.
     *
     * @throws RepositoryException with {@link AgentFailure#REPOSITORY} when it is refused
     */
    public static RepositoryUrl of(String text, boolean localPathsAllowed) {
        if (text.length() > MAX_LENGTH || text.isBlank() || text.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw refused("it is empty, too long, or holds control characters");
        }
        if (text.startsWith("-")
                || text.contains("--upload-pack")
                || text.chars().anyMatch(Character::isWhitespace)) {
            throw refused("it looks like an option of git");
        }
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.matches()) {
            return withScheme(text, scheme.group(1).toLowerCase(Locale.ROOT), localPathsAllowed);
        }
        if (text.contains("::")) {
            throw refused("remote helpers are not allowed");
        }
        if (SCP.matcher(text).matches()) {
            return new RepositoryUrl(text, false);
        }
        if (text.startsWith("/")) {
            return localPath(text, localPathsAllowed);
        }
        throw refused("only https, http, ssh and git@host:path are accepted");
    }

    private static RepositoryUrl withScheme(String text, String scheme, boolean localPathsAllowed) {
        if (scheme.equals("file")) {
            String path = text.substring("file://".length());
            if (!path.startsWith("/")) {
                throw refused("a file: address needs an absolute path");
            }
            return localPath(path, localPathsAllowed);
        }
        if (!REMOTE.contains(scheme)) {
            throw refused("only https, http, ssh and git@host:path are accepted");
        }
        try {
            URI uri = new URI(text);
            String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
            String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
            if (authority.startsWith("-") || !HOST.matcher(hostAndPort).matches()) {
                throw refused("its host is not valid");
            }
        } catch (URISyntaxException malformed) {
            throw refused("it is not a valid address");
        }
        return new RepositoryUrl(text, false);
    }

    private static RepositoryUrl localPath(String path, boolean allowed) {
        if (!allowed) {
            throw refused("repositories on the server's own disk are not allowed here");
        }
        return new RepositoryUrl(path, true);
    }

    private static RepositoryException refused(String why) {
        return new RepositoryException(AgentFailure.REPOSITORY, "the repository address is refused: " + why);
    }

    /** The same address without user and password; what may be shown, and written to disk. */
    public String withoutSecrets() {
        return value.startsWith("ssh://") ? value : USER_INFO.matcher(value).replaceAll("$1");
    }

    /** What must never be shown of an address, refused or not; possibly empty. */
    public static List<String> secretsIn(String address) {
        Matcher matcher = USER_INFO.matcher(address);
        if (address.startsWith("ssh://") || !matcher.find()) {
            return List.of();
        }
        String userInfo = matcher.group(2);
        int colon = userInfo.indexOf(':');
        return colon < 0 ? List.of(userInfo) : List.of(userInfo, userInfo.substring(colon + 1));
    }

    /** Any text with the user and password of every address in it masked. */
    public static String mask(String text) {
        return USER_INFO.matcher(text).replaceAll("$1***@");
    }

    @Override
    public String toString() {
        return withoutSecrets();
    }
}
