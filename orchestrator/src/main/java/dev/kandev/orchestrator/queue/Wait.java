package dev.kandev.orchestrator.queue;

/**
 * What a queued execution waits for.
 *
 * @param room with those in it that are about to be launched before it
 * @param launching how many these are
 * @param before how many wait before it that it may not overtake
 */
record Wait(Obstacle obstacle, Room room, int launching, int before) {}
