/** What running agents are told: prompts, cancellations, answers. Imports acp and run. */
package dev.kandev.agents.control;
