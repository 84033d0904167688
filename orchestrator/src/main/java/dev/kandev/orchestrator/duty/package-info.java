/** Work that is done again and again in the background. Imports nothing of ours but {@code common}. */
package dev.kandev.orchestrator.duty;
