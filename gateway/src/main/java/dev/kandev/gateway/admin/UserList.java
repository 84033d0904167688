package dev.kandev.gateway.admin;

import dev.kandev.gateway.user.User;
import java.util.List;

/** Answer to {@code GET /users}. */
record UserList(List<User> users, long total) {}
