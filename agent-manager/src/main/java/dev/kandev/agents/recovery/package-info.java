/** Mends what an earlier life of this service left behind. Imports instance, runtime and duty. */
package dev.kandev.agents.recovery;
