package dev.kandev.e2e.model;

import java.util.List;

/**
 * What an agent asks: all that was said before, and what the model may do.
 *
 * @param entries oldest first
 */
record Question(List<Entry> entries, List<Tool> tools) {

    enum Speaker {
        USER,
        MODEL,
        TOOL
    }

    /** One thing that was said. */
    record Entry(Speaker speaker, String text) {}
}
