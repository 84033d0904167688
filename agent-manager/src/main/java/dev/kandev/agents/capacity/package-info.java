/** How much agents may use together, and how much each asks for. Imports type. */
package dev.kandev.agents.capacity;
