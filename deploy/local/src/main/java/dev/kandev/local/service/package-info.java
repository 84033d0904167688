/** The parts of Kandev as processes of this machine: PostgreSQL, NATS and the four services, and what each of them is told. */
package dev.kandev.local.service;
