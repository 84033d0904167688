/** Work that is done again and again in the background. Imports nothing of ours. */
package dev.kandev.agents.duty;
