/** Processes of the operating system: which ones are ours, how they end, and what they write. */
package dev.kandev.local.process;
