package dev.kandev.agents.control;

/** What an agent is told once. */
enum Delivery {
    PROMPT,
    PERMISSION
}
