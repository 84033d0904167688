/** Brings what agents did to the repository of their task. Imports {@code workspace}, {@code git} and {@code instance}. */
package dev.kandev.agents.push;
