/**
 * The database beside its pool: sessions of our own, and what to do while it is away. Imports nothing of ours but
 * {@code common}.
 */
package dev.kandev.orchestrator.database;
