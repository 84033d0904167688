/** The transactional outbox: an event commits together with the change it tells of, and is published after. */
package dev.kandev.common.outbox;
