package dev.kandev.agents.git;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
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
    private static final Pattern PARTS =
            Pattern.compile("^(?<host>[A-Za-z][A-Za-z0-9+.-]*://[^/]+/|/|[^/:]+:(?!//))(?<path>.*)$", Pattern.DOTALL);
    private static final int MAX_LENGTH = 2048;

    /**
     * Checks an address.
     *
     * @throws RepositoryException with {@link CheckoutFailure#ADDRESS_REFUSED} when it is refused
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
            if (uri.getRawQuery() != null
                    || uri.getRawFragment() != null
                    || text.chars().filter(c -> c == '@').count() > 1) {
                throw refused("it holds a ?, a # or more than one @");
            }
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

    /**
     * What an address means that the repository at this one names: itself, or relative to this one as git-submodule(1) has it. Only a
     * repository on this machine may name another one on it, and what is relative stays on its host.
     *
     * @throws RepositoryException with {@link CheckoutFailure#ADDRESS_REFUSED} when it is refused
     */
    public RepositoryUrl resolve(String named) {
        if (!named.startsWith("./") && !named.startsWith("../")) {
            return of(named, local);
        }
        Matcher parts = PARTS.matcher(value);
        if (!parts.matches()) {
            throw refused("nothing can be relative to " + this);
        }
        Deque<String> path = new ArrayDeque<>(
                List.of(parts.group("path").replaceAll("/+$", "").split("/+")));
        String rest = named;
        while (rest.startsWith("./") || rest.startsWith("../")) {
            if (rest.startsWith("../") && path.pollLast() == null) {
                throw refused("it leads out of its host");
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        path.add(rest);
        return of(parts.group("host") + String.join("/", path), local);
    }

    /** Whether credentials for this one may go to the other: to the same host, and protected no less. */
    public boolean trusts(RepositoryUrl other) {
        if (local || other.local) {
            return local && other.local;
        }
        boolean bothOverHttp = isOverHttp() && other.isOverHttp();
        boolean sameHost = bothOverHttp ? authority().equals(other.authority()) : host().equals(other.host());
        return sameHost && (!other.speaks("http:") || speaks("http:"));
    }

    private boolean isOverHttp() {
        return speaks("http:") || speaks("https:");
    }

    private boolean speaks(String scheme) {
        return value.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private String host() {
        return authority().replaceFirst(":\\d*$", "");
    }

    /** Host and, if it is named, port. */
    private String authority() {
        Matcher parts = PARTS.matcher(value);
        String host = parts.matches() ? parts.group("host") : value;
        return host.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://", "")
                .replaceFirst("^.*@", "")
                .replaceFirst("[:/]$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static RepositoryException refused(String why) {
        return new RepositoryException(CheckoutFailure.ADDRESS_REFUSED, "the repository address is refused: " + why);
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

    /** Whether it speaks SSH, as an address with a scheme or as scp has it. */
    boolean isOverSsh() {
        return !local && !isOverHttp();
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
