package dev.kandev.gateway.board;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kandev.gateway.scene.Person;
import dev.kandev.gateway.scene.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class BoardMembersIT {

    private static final String MEMBERS = "/api/v1/boards/{board}/members";
    private static final String MEMBER = MEMBERS + "/{user}";

    private Person owner;
    private Person guest;
    private String board;

    @BeforeEach
    void makeABoard() {
        owner = Person.joins();
        guest = Person.joins();
        board = owner.makesABoard();
    }

    @Test
    void namesTheMembersOwnersFirst() {
        owner.admits(board, guest.id(), "viewer")
                .then()
                .statusCode(200)
                .body("user_id", equalTo(guest.id()))
                .body("username", equalTo(guest.username()))
                .body("role", equalTo("viewer"));

        guest.asks()
                .get(MEMBERS, board)
                .then()
                .statusCode(200)
                .body("members.user_id", contains(owner.id(), guest.id()))
                .body("members.username", contains(owner.username(), guest.username()))
                .body("members.role", contains("owner", "viewer"))
                .body("total", equalTo(2));
    }

    @Test
    void givesAMemberAnotherRole() {
        owner.admits(board, guest.id(), "viewer");

        owner.admits(board, guest.id(), "editor").then().statusCode(200);

        owner.asks().get(MEMBERS, board).then().body("members.role", contains("owner", "editor"));
    }

    @Test
    void keepsABoardFromStrangersUntilTheyAreMembersAndAgainAfterwards() {
        problem(guest.asks().get(MEMBERS, board).then(), 404);
        owner.admits(board, guest.id(), "viewer");
        guest.asks().get(MEMBERS, board).then().statusCode(200);

        owner.asks().delete(MEMBER, board, guest.id()).then().statusCode(204);

        problem(guest.asks().get(MEMBERS, board).then(), 404);
    }

    @Test
    void letsOnlyOwnersManageMembersAndEverybodyLeave() {
        owner.admits(board, guest.id(), "editor");

        problem(guest.admits(board, guest.id(), "owner").then(), 403);
        problem(guest.asks().delete(MEMBER, board, owner.id()).then(), 403);
        guest.asks().delete(MEMBER, board, guest.id()).then().statusCode(204);
    }

    @Test
    void knowsNoMembersWithoutAnAccount() {
        problem(owner.admits(board, UUID.randomUUID().toString(), "viewer").then(), 404);
    }

    @Test
    void leavesNoBoardWithoutAnOwner() {
        problem(owner.admits(board, owner.id(), "editor").then(), 409);
        problem(owner.asks().delete(MEMBER, board, owner.id()).then(), 409);
    }

    @Test
    void namesTheRoleThatItDoesNotKnow() {
        problem(owner.admits(board, guest.id(), "captain").then(), 400).body("errors.field", contains("role"));
        problem(owner.says("{}").put(MEMBER, board, guest.id()).then(), 400).body("errors.field", contains("role"));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType("application/problem+json");
    }
}
