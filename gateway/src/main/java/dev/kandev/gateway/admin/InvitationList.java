package dev.kandev.gateway.admin;

import dev.kandev.gateway.invitation.Invitation;
import java.util.List;

/** Answer to {@code GET /users/invitations}. */
record InvitationList(List<Invitation> invitations, long total) {}
