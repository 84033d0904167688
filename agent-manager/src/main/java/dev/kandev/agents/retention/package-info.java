/**
 * What becomes of workspaces and mirrors in time. Imports {@code workspace}, {@code git}, {@code file}, {@code instance}, {@code review},
 * {@code log} and {@code type}'s sizes.
 */
package dev.kandev.agents.retention;
