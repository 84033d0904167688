/**
 * What the agents of a task left for people who review it: changes and artifacts. Imports {@code git} and {@code workspace}.
 */
package dev.kandev.agents.review;
