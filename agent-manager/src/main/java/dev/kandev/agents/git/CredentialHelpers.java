package dev.kandev.agents.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How git comes by a password or token (gitcredentials(7)): it asks helpers, and only once a host wants to know. Ours stand in place of
 * the user's own, ask these first, and then give the token of the very host. So it is known what was used; and a token is never handed
 * to the user's helpers to be stored, as git would do with whatever a host accepted. Nothing secret stands on a command line or in a
 * file: the helpers are shell functions that name a variable.
 */
final class CredentialHelpers {

    /** What git cannot ask of its own by itself, once ours took their place. */
    private static final String OWN =
            "!f() { test \"$1\" = get || exit 0; own=$(unset GIT_CONFIG_PARAMETERS; git credential fill 2>/dev/null) || exit 0;"
                    + " echo 'kandev-credential git-credential-helper' >&2; echo \"$own\"; }; f";

    /** GitHub and GitLab take any name with a token; a name that the address gives is kept for hosts that do not. */
    private static final String TOKEN =
            "!f() { test \"$1\" = get || exit 0; case $(cat) in *username=*) ;; *) echo username=oauth2 ;; esac;"
                    + " echo 'kandev-credential %1$s' >&2; echo \"password=$%1$s\"; }; f";

    private static final Pattern USED = Pattern.compile("(?m)^kandev-credential (\\w[\\w-]*)\\n?");

    private final Map<String, String> set = new TreeMap<>();
    private final Map<String, String> tokens = new TreeMap<>();

    CredentialHelpers(TokenHosts hosts, Map<String, String> environment) {
        hosts.variables().forEach((host, variable) -> {
            if (!environment.getOrDefault(variable, "").isBlank()) {
                set.put(host, variable);
                tokens.put(variable, environment.get(variable));
            }
        });
    }

    /** Options of git, to stand before its command. */
    List<String> options() {
        List<String> options = new ArrayList<>(List.of("-c", "credential.helper=", "-c", "credential.helper=" + OWN));
        set.forEach((host, variable) ->
                options.addAll(List.of("-c", "credential.https://" + host + ".helper=" + TOKEN.formatted(variable))));
        return options;
    }

    /** The variables that the helpers read. Holds secrets: never log it. */
    Map<String, String> variables() {
        return tokens;
    }

    /** What git used, by what the helpers wrote to standard error: names, never values. */
    Stream<String> used(String err) {
        return USED.matcher(err).results().map(found -> found.group(1)).distinct();
    }

    /** What else was written there, without what hosts may have repeated of the tokens. */
    String withoutTraces(String err) {
        String cleaned = USED.matcher(err).replaceAll("");
        for (String secret : tokens.values()) {
            cleaned = cleaned.replace(secret, "***");
        }
        return cleaned;
    }
}
