/** The order of cards in a column, as arithmetic alone. Imports nothing of ours but common. */
package dev.kandev.tasks.column;
