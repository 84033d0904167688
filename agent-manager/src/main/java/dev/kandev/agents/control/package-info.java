/** What running agents are told: prompts, cancellations, answers. Imports run. */
package dev.kandev.agents.control;
