package dev.kandev.local.demo;

import dev.kandev.local.home.Secrets;
import java.util.Map;

/** Who works: the user that the environment names, or the one called {@code local} who is made when Kandev has no user yet. */
final class Account {

    private static final String LOCAL = "local";
    private static final String PASSWORD_SECRET = "local-user-password";
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    private final Api api;
    private final String login;
    private final String password;
    private final boolean named;

    private Account(Api api, String login, String password, boolean named) {
        this.api = api;
        this.login = login;
        this.password = password;
        this.named = named;
    }

    /** {@code KANDEV_LOGIN} and {@code KANDEV_PASSWORD} count when both are there. */
    static Account of(Api api, Map<String, String> environment, Secrets secrets) {
        String login = environment.getOrDefault("KANDEV_LOGIN", "");
        String password = environment.getOrDefault("KANDEV_PASSWORD", "");
        return login.isEmpty() || password.isEmpty()
                ? new Account(api, LOCAL, secrets.get(PASSWORD_SECRET), false)
                : new Account(api, login, password, true);
    }

    /** Who it is, and where the user finds the password of an account that was made for the demo. */
    String description() {
        return named ? login : login + ", whose password is in secrets/" + PASSWORD_SECRET;
    }

    /**
     * Gets a fresh token.
     *
     * @throws DemoException saying what to do when there is no way in
     */
    void signIn() {
        Api.Answer answer = tryToSignIn();
        if (answer.status() == UNAUTHENTICATED && !named) {
            register();
            answer = tryToSignIn();
        }
        if (!answer.isGood()) {
            throw new DemoException(login + " could not sign in: " + answer.problem());
        }
        api.present(answer.body().path("access_token").asText());
    }

    private Api.Answer tryToSignIn() {
        return api.post("/auth/login", Map.of("login", login, "password", password));
    }

    private void register() {
        Api.Answer answer = api.post(
                "/auth/register",
                Map.of("email", LOCAL + "@localhost.localdomain", "username", LOCAL, "password", password));
        if (answer.status() == FORBIDDEN) {
            throw new DemoException("this Kandev has users already, and none that the demo knows: set KANDEV_LOGIN and"
                    + " KANDEV_PASSWORD to an account of yours");
        }
        if (!answer.isGood()) {
            throw new DemoException("the user '" + LOCAL + "' could not be made: " + answer.problem());
        }
    }
}
