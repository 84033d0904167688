/**
 * What the agents of a task left for people who review it: changes and artifacts. Imports {@code git}, {@code file}, {@code workspace} and
 * {@code push}.
 */
package dev.kandev.agents.review;
