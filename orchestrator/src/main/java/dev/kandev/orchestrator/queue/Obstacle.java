package dev.kandev.orchestrator.queue;

/** What keeps an execution from being launched. */
enum Obstacle {
    NONE,
    /** Its time has not come. */
    TIME,
    /** As many of its agent type run as may. Others overtake it. */
    TYPE,
    /** As many of its board run as may. Others overtake it. */
    BOARD,
    /** As many run as may. */
    PLACE,
    /** Too little is free on the disk for anything to be launched. */
    DISK,
    /** It asks for more memory or cores than are free. It holds its turn, or big ones would starve. */
    RESOURCES,
    /** Another one waits before it. */
    TURN
}
