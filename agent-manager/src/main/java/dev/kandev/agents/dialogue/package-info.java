/**
 * What is said between running agents and us, whichever dialect they speak. Imports acp, capture, delivery, instance, file, runtime and
 * type.
 */
package dev.kandev.agents.dialogue;
