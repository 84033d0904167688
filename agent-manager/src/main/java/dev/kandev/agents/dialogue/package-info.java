/**
 * What is said between running agents and us, whichever dialect they speak. Imports acp, capture, delivery, instance, file, runtime,
 * terminal and type.
 */
package dev.kandev.agents.dialogue;
