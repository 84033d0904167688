package dev.kandev.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An agent that counts aloud: what is missing, comes twice or out of order shows.
 *
 * @param type its agent type
 * @param count how many messages it writes, before a result
 */
record NumberedAgent(String type, int count) {

    /** For awk. In bursts, for a pause costs a process. */
    static final String PROGRAM =
            """
            BEGIN {
                for (n = 1; n <= count; n++) {
                    printf "{\\"type\\":\\"message\\",\\"data\\":{\\"role\\":\\"agent\\",\\"text\\":\\"n %d\\"%s}}\\n", n, more
                    if (burst > 0 && n % burst == 0) {
                        fflush()
                        system("sleep 0.05")
                    }
                }
                print "{\\"type\\":\\"result\\",\\"data\\":{\\"status\\":\\"completed\\",\\"summary\\":\\"counted\\"}}"
            }""";

    private static final int BURSTS_PER_SECOND = 20;
    private static final String BULK = ",\"more\":\"%s\"";
    private static final String PREFIX = "n ";

    /** Makes it known to a system; it writes about so many messages a second, or as fast as it can for 0. */
    static NumberedAgent register(ApiClient api, String type, int count, int perSecond) {
        return register(api, type, count, perSecond, "");
    }

    /** As fast as it can, messages of so many bytes and a hundred more. */
    static NumberedAgent registerBulky(ApiClient api, String type, int count, int bytes) {
        return register(api, type, count, 0, String.format(BULK, "x".repeat(bytes)));
    }

    private static NumberedAgent register(ApiClient api, String type, int count, int perSecond, String more) {
        int burst = perSecond / BURSTS_PER_SECOND;
        api.addAgentType(
                type, List.of("awk", "-v", "count=" + count, "-v", "burst=" + burst, "-v", "more=" + more, PROGRAM));
        return new NumberedAgent(type, count);
    }

    /** What a task for it looks like. */
    Map<String, Object> task() {
        return Map.of("title", "Count", "agent_type", type);
    }

    /** Its numbers among the messages of a task, in their order. */
    static List<Integer> numbers(List<JsonNode> messages) {
        return messages.stream()
                .filter(NumberedAgent::isNumber)
                .map(message -> Integer.valueOf(text(message).substring(PREFIX.length())))
                .toList();
    }

    /** Whether it is one of its numbers. */
    static boolean isNumber(JsonNode message) {
        return message.path("type").asText().equals("message") && text(message).startsWith(PREFIX);
    }

    private static String text(JsonNode message) {
        return message.path("data").path("text").asText();
    }

    /** What it says when nothing is lost or repeated. */
    List<Integer> all() {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    /** How many of its numbers are not among these. */
    long lost(List<Integer> numbers) {
        return count - numbers.stream().distinct().count();
    }

    /** How many of these have been before. */
    static long repeated(List<Integer> numbers) {
        return numbers.size() - numbers.stream().distinct().count();
    }
}
