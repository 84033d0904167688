/** What agents were told, so that they are told it once. Imports acp. */
package dev.kandev.agents.delivery;
