/** The embedded PostgreSQL of local mode and of the tests. */
package dev.kandev.local.postgres;
