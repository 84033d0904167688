/**
 * The launcher behind {@code ./kandev}: runs the whole of Kandev on one machine. Imports go one way: {@code command} → {@code demo}
 * → {@code system} → {@code service} → {@code supervise}; all may import {@code home}, {@code process}, {@code console} and
 * {@code problem}; {@code postgres} and {@code nats} know nobody but {@code problem}, because the tests of other modules use them.
 */
package dev.kandev.local;
