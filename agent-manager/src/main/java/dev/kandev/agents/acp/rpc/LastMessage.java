package dev.kandev.agents.acp.rpc;

import com.fasterxml.jackson.databind.JsonNode;

/** The beginning of what an agent said last without doing anything else in between. */
final class LastMessage {

    private static final int MAX = 2_000;

    private final StringBuilder text = new StringBuilder();
    private boolean complete;

    void hear(JsonNode update) {
        String more = Updates.messageText(update);
        if (more.isEmpty()) {
            complete |= Updates.isHistory(update);
            return;
        }
        if (complete) {
            clear();
        }
        text.append(more, 0, Math.min(more.length(), Math.max(0, MAX + 1 - text.length())));
    }

    void clear() {
        text.setLength(0);
        complete = false;
    }

    String summary() {
        return text.length() <= MAX
                ? text.toString().strip()
                : text.substring(0, MAX).strip() + " …";
    }
}
