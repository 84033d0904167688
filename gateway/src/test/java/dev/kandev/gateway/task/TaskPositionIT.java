package dev.kandev.gateway.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kandev.gateway.scene.Person;
import dev.kandev.gateway.scene.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class TaskPositionIT {

    private Person owner;
    private String board;
    private String first;
    private String second;
    private String third;

    @BeforeEach
    void makeTasks() {
        owner = Person.joins();
        board = owner.makesABoard();
        first = owner.makesATask(board, "first");
        second = owner.makesATask(board, "second");
        third = owner.makesATask(board, "third");
    }

    @Test
    void putsACardBetweenTwoOthers() {
        Response moved = move(third, "{\"after\":\"%s\",\"before\":\"%s\"}".formatted(first, second));

        moved.then().statusCode(200).body("id", equalTo(third)).body("state", equalTo("TODO"));
        assertThat(moved.header("ETag")).isEqualTo("\"" + moved.path("version") + "\"");
        assertThat(column("TODO")).containsExactly(first, third, second);
    }

    @Test
    void putsACardIntoAnotherColumn() {
        move(first, "{\"state\":\"IN_PROGRESS\"}").then().statusCode(200);

        move(third, "{\"state\":\"IN_PROGRESS\",\"before\":\"%s\"}".formatted(first))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"));

        assertThat(column("IN_PROGRESS")).containsExactly(third, first);
        assertThat(column("TODO")).containsExactly(second);
    }

    @Test
    void putsACardAtTheEndWithoutNeighbours() {
        move(first, "{}").then().statusCode(200);

        assertThat(column("TODO")).containsExactly(second, third, first);
    }

    @Test
    void refusesPlacesThatAreNone() {
        move(first, "{\"before\":\"%s\"}".formatted(board))
                .then()
                .statusCode(400)
                .body("errors.field", contains("before"));
        move(first, "{\"after\":\"somewhere\"}").then().statusCode(400).body("errors.field", contains("after"));
        move(first, "{\"state\":\"DONE\"}").then().statusCode(400).body("errors.field", contains("state"));
        move(first, "{\"state\":\"COMPLETED\"}").then().statusCode(409);
    }

    @Test
    void refusesViewersAndStrangers() {
        Person guest = Person.joins();
        String path = "/api/v1/tasks/" + first + "/position";

        guest.says("{}").patch(path).then().statusCode(404);
        owner.admits(board, guest.id(), "viewer");
        guest.says("{}").patch(path).then().statusCode(403);
        owner.admits(board, guest.id(), "editor");
        guest.says("{}").patch(path).then().statusCode(200);
    }

    private Response move(String task, String place) {
        return owner.says(place).patch("/api/v1/tasks/{task}/position", task);
    }

    private List<String> column(String state) {
        return owner.asks()
                .get("/api/v1/boards/{board}/tasks?state={state}", board, state)
                .path("tasks.id");
    }
}
