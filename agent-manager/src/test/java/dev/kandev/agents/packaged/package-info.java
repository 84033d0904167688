/** The service as it is packaged, with a real Docker daemon: how agents end, what is left of them, and what all that costs. */
package dev.kandev.agents.packaged;
