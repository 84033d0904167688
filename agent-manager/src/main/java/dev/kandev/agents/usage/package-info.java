/** What agents use while they run: sampled, kept in memory, shown in figures. Imports run, runtime and duty. */
package dev.kandev.agents.usage;
