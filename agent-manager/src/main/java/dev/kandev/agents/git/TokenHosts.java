package dev.kandev.agents.git;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of variables that hold tokens, by the host that each is for.
 *
 * @param variables by host, with its port where it is not that of https
 */
public record TokenHosts(Map<String, String> variables) {

    // Both become part of a command of git: nothing else may.
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public TokenHosts {
        variables.forEach((host, variable) -> {
            if (!HOST.matcher(host).matches() || !VARIABLE.matcher(variable).matches()) {
                throw new IllegalArgumentException("not a host and a variable: " + host + "=" + variable);
            }
        });
        variables = Map.copyOf(variables);
    }

    /**
     * Reads it as the configuration has it: {@code host=VARIABLE}, separated by commas; possibly none.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public static TokenHosts valueOf(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String entry : text.split(",")) {
            if (!entry.isBlank()) {
                String[] parts = entry.strip().split("=", 2);
                variables.put(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip());
            }
        }
        return new TokenHosts(variables);
    }
}
