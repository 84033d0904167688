package dev.kandev.orchestrator.queue;

/** Tells of one after the other in the queue what it waits for, as the claims of this moment would come to it. */
final class Forecast {

    private Room room;
    private int launching;
    private int before;

    Forecast(Room room) {
        this.room = room;
    }

    Wait next(Queued queued) {
        Obstacle obstacle = queued.due() ? obstacleTo(queued.contender()) : Obstacle.TIME;
        Wait wait = new Wait(obstacle, room, launching, before);
        switch (obstacle) {
            case NONE -> {
                room = room.with(queued.contender());
                launching++;
            }
            case PLACE, DISK, RESOURCES, TURN -> before++;
            case TIME, TYPE, BOARD -> {}
        }
        return wait;
    }

    /** What is passed over waits for no turn. */
    private Obstacle obstacleTo(Contender contender) {
        Obstacle own = room.obstacleTo(contender);
        boolean passedOver = own == Obstacle.TYPE || own == Obstacle.BOARD;
        return passedOver || before == 0 ? own : Obstacle.TURN;
    }
}
