package dev.kandev.agents.git;

import dev.kandev.proto.event.AgentFailure;

/** Every way in which a checkout fails, with what a user can do about it. */
public enum CheckoutFailure {
    /** The address, or one that the repository names, is none that git may see. */
    ADDRESS_REFUSED(
            AgentFailure.REPOSITORY,
            "has an address that is not allowed",
            "use https, http, ssh or git@host:path; paths on the server only where they are switched on"),
    /** No address is known for the host's name. */
    HOST_UNKNOWN(
            AgentFailure.REPOSITORY_UNREACHABLE,
            "is on a host whose name is not known",
            "check how the host is spelled, and that the server running Kandev can look up names"),
    /** The host's SSH key was never accepted here. */
    HOST_KEY_UNKNOWN(
            AgentFailure.REPOSITORY,
            "is on a host whose SSH key is not known here",
            "as the user that runs agent-manager connect to the host once by hand, or add its key with"
                    + " ssh-keyscan HOST >> ~/.ssh/known_hosts, and compare it with what the host publishes"),
    /** The host's SSH key is another one than was accepted. */
    HOST_KEY_CHANGED(
            AgentFailure.REPOSITORY,
            "is on a host whose SSH key has changed",
            "somebody may stand between; when the host was truly set up anew, remove its old key with ssh-keygen -R HOST"),
    /** The host's certificate is not trusted here. */
    CERTIFICATE(
            AgentFailure.REPOSITORY,
            "is on a host whose certificate is not trusted here",
            "add the authority that signed it to those of the server, or name it in http.sslCAInfo of ~/.gitconfig"),
    /** No credentials, wrong ones, or ones that do not suffice. */
    AUTHENTICATION(
            AgentFailure.REPOSITORY,
            "cannot be read with the credentials on this host",
            "for https git's credential helpers are asked, then the token variables of kandev.git.token-hosts; for ssh the"
                    + " keys and the agent of the user that runs agent-manager"),
    /** Nothing is there, or nothing that these credentials may see: most hosts do not tell which. */
    NOT_FOUND(
            AgentFailure.REPOSITORY,
            "was not found",
            "check its address; hosts also say so of a repository that the credentials on this host may not see"),
    /** The repository has no such branch. */
    BRANCH_NOT_FOUND(
            AgentFailure.REPOSITORY, "has no such branch", "name a branch that exists, or none for the default"),
    /** The host is known and does not answer, or stopped answering. */
    UNREACHABLE(
            AgentFailure.REPOSITORY_UNREACHABLE,
            "could not be reached",
            "check that the server running Kandev reaches the host"),
    /** The host answered that it cannot now. */
    SERVER_ERROR(AgentFailure.REPOSITORY_UNREACHABLE, "is on a host that failed to answer", "try again later"),
    /** A command of git took longer than it may. */
    TIMEOUT(
            AgentFailure.REPOSITORY_UNREACHABLE,
            "took too long",
            "a host may be silent, or kandev.workspaces.git-timeout too short for it"),
    /** Nothing more can be written. */
    DISK_FULL(
            AgentFailure.LAUNCH,
            "does not fit on the disk",
            "make room where kandev.workspaces.dir lies: old workspaces go with their tasks"),
    /** A folder or file cannot be written. */
    NOT_WRITABLE(
            AgentFailure.LAUNCH,
            "could not be written to the disk",
            "kandev.workspaces.dir must belong to the user that runs agent-manager"),
    /** The mirror is damaged, and was so again when it had been made anew. */
    DAMAGED(
            AgentFailure.REPOSITORY,
            "is damaged, or Kandev's mirror of it is",
            "run git fsck where it comes from; mirrors lie below .kandev of kandev.workspaces.dir and may be removed while"
                    + " agent-manager is stopped"),
    /** A path on this host that belongs to another user. */
    OTHER_OWNER(
            AgentFailure.REPOSITORY,
            "belongs to another user of this host",
            "as the user that runs agent-manager: git config --global --add safe.directory PATH"),
    /** What the repository says of a submodule cannot be followed. */
    SUBMODULE(
            AgentFailure.REPOSITORY,
            "cannot be checked out as a submodule",
            "the commit that is wanted must be on a branch or tag of it"),
    /** Its large files are kept where they are not fetched from. */
    LARGE_FILES(
            AgentFailure.REPOSITORY,
            "keeps its large files on another host",
            "your credentials go to its own host alone; with kandev.git.large-files=false the pointers are left in place"),
    /** There is no git. */
    GIT_MISSING(AgentFailure.REPOSITORY, "needs git", "install git where agent-manager runs"),
    /** It was given up, because nobody wants it any more. */
    GIVEN_UP(AgentFailure.REPOSITORY, "was given up", "start the task again"),
    /** Kandev is shutting down. */
    INTERRUPTED(AgentFailure.REPOSITORY_UNREACHABLE, "was interrupted", "it is tried again"),
    /** What none of the others is. */
    OTHER(AgentFailure.REPOSITORY, "could not be checked out", "git's own words tell more");

    private final AgentFailure failure;
    private final String happened;
    private final String advice;

    CheckoutFailure(AgentFailure failure, String happened, String advice) {
        this.failure = failure;
        this.happened = happened;
        this.advice = advice;
    }

    /** What kind of an agent's failure it is, and so whether another attempt may go better. */
    public AgentFailure failure() {
        return failure;
    }

    /** A sentence for users that begins with what it happened to, for example the repository and its address. */
    public String of(String subject) {
        return subject + " " + happened + " (" + advice + ")";
    }
}
