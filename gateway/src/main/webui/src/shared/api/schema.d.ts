export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys that verify access tokens (RFC 7517)
         * @description RS256, issuer and audience `kandev`.
         */
        get: operations["getPublicKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agent-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every agent type, by name
         * @description Only administrators see values of the environment.
         */
        get: operations["listAgentTypes"];
        put?: never;
        /**
         * Adds an agent type
         * @description For administrators.
         */
        post: operations["createAgentType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agent-types/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An agent type
         * @description Only administrators see values of the environment.
         */
        get: operations["getAgentType"];
        /**
         * Replaces an agent type, for the agents that start from now on
         * @description For administrators. What is left out gets its default.
         */
        put: operations["replaceAgentType"];
        post?: never;
        /**
         * Removes an agent type; agents that run go on
         * @description For administrators.
         */
        delete: operations["deleteAgentType"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agents of all tasks that you may see, the newest first */
        get: operations["listAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An agent, and what it uses while it runs */
        get: operations["getAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an agent wrote that is no message, line by line */
        get: operations["listAgentLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks an agent to end
         * @description For editors and owners of the task's board, and administrators.
         */
        post: operations["stopAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in; after too many failures only later */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a sign-in
         * @description Also with a token that is not good any more.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your account */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets your password anew and ends your other sign-ins
         * @description Needs a sign-in: an API token is not enough.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goes on with a sign-in
         * @description A refresh token is good once: whoever brings one a second time ends the sign-in.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an account: the first one, with an invitation, or where registration is open
         * @description The first account is an administrator's.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells who may make an account */
        get: operations["getRegistration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your API tokens, without what is secret of them */
        get: operations["listApiTokens"];
        put?: never;
        /**
         * Makes an API token, which is shown only this once
         * @description Needs a sign-in: an API token makes no others.
         */
        post: operations["createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes an API token, at once */
        delete: operations["revokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The boards that you are a member of */
        get: operations["listBoards"];
        put?: never;
        /** Makes a board, which is yours */
        post: operations["createBoard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{board_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every member of a board, owners first */
        get: operations["listBoardMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{board_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Lets somebody in, or changes what they may do
         * @description For owners of the board. One owner always stays.
         */
        put: operations["setBoardMember"];
        post?: never;
        /**
         * Takes a member off a board
         * @description For owners of the board, and for members who leave. One owner always stays.
         */
        delete: operations["removeBoardMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{board_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tasks of a board that fit all of the filters */
        get: operations["listTasks"];
        put?: never;
        /**
         * Makes a task; with an agent type its agent starts, unless told otherwise
         * @description For editors and owners of the board.
         */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A board */
        get: operations["getBoard"];
        /**
         * Changes a board; what is absent stays as it is
         * @description For its owners.
         */
        put: operations["updateBoard"];
        post?: never;
        /**
         * Deletes a board with its tasks, and stops their agents
         * @description For its owners.
         */
        delete: operations["deleteBoard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for an agent on your boards, in the order of launch
         * @description Administrators see the queue of all boards.
         */
        get: operations["getQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the orchestrator does right now */
        get: operations["getOrchestratorStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Task events and messages of all that you subscribe to, over WebSocket
         * @description Silent until you subscribe, with a frame `{"action": "subscribe", "board_ids": […], "task_ids": […], "after": {"<task_id>": 17},
         *     "messages": true}`; with neither boards nor tasks it means all that you may see. You get frames of the kinds `subscribed`,
         *     `task_event`, `message` and `error`.
         */
        get: operations["streamBoards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/artifacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files that agents named in their results */
        get: operations["listTaskArtifacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/artifacts/{artifact_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The content of an artifact */
        get: operations["downloadArtifact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the agent to break off its turn */
        post: operations["cancelTurn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What differs in the workspace from the commit that it began with
         * @description Files with their counts, and a unified diff of at most about 1 MiB.
         */
        get: operations["getTaskChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the task's newest agent wrote that is no message, line by line */
        get: operations["listTaskLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The history of a task: ACP envelopes by seq */
        get: operations["listTaskMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freezes the agent */
        post: operations["pauseTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/permission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers what the agent asks */
        post: operations["answerPermission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/prompt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells the agent something
         * @description Now if it waits, after its turn if it works, and in a new execution that resumes its session if it has ended.
         */
        post: operations["promptTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Commits what differs in the workspace and pushes the task's branch
         * @description Waits for git, some minutes with a large repository. Nothing is ever forced; what is pushed already is answered as it is. For editors and owners of the board.
         */
        post: operations["pushTaskBranch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a frozen agent go on */
        post: operations["resumeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Queues an execution, whatever the task says about starting by itself */
        post: operations["startTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the task's run stands: task, execution, agent, and the prompts that wait */
        get: operations["getTaskStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the agent; the card moves to CANCELLED */
        post: operations["stopTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/tasks/{task_id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The messages of a task as they come, over WebSocket
         * @description Each frame is a message as it is stored. `seq` grows within its task and is the cursor: with `after` come all later messages, each
         *     once and in order, first from the history and then live, without a seam.
         */
        get: operations["streamTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orchestrator/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the orchestrator look at its queue at once */
        post: operations["triggerQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A task */
        get: operations["getTask"];
        /**
         * Changes a task: the fields that the body names
         * @description What is absent stays as it is, and an explicit null takes an optional value away. For editors and owners of the board.
         */
        put: operations["updateTask"];
        post?: never;
        /**
         * Deletes a task with its workspace, and stops its agent
         * @description For editors and owners of the board.
         */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit log of a task: every change, the newest first */
        get: operations["listTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Moves a task within its column, or to a place in another
         * @description For editors and owners of the board.
         */
        patch: operations["moveTask"];
        trace?: never;
    };
    "/api/v1/tasks/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Moves a task to another state
         * @description What is not allowed from the present one answers 409 and says what is. For editors and owners of the board.
         */
        patch: operations["changeTaskState"];
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agents that worked at a task, the newest first */
        get: operations["listTaskAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts, oldest first; those whose email or username holds q */
        get: operations["listUsers"];
        put?: never;
        /** Makes an account for somebody */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes an account; who is disabled is out at once
         * @description What is absent or null stays as it is. One administrator always stays, and enabled.
         */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/v1/users/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations, newest first, without their tokens */
        get: operations["listInvitations"];
        put?: never;
        /** Invites somebody; the token is shown only this once */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraws an invitation */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Accepted: {
            /**
             * Format: uuid
             * @description The execution that takes it on.
             */
            execution_id: string;
            status: components["schemas"]["ExecutionStatus"];
        };
        AgentCredentials: {
            env: string[];
            git_config: boolean;
            git_credentials: boolean;
            required_env: string[];
            ssh: boolean;
        };
        AgentCredentialsBody: {
            /**
             * @description Variables that it gets where they are set.
             * @example [
             *       "GITHUB_TOKEN"
             *     ]
             */
            env?: string[];
            git_config?: boolean;
            git_credentials?: boolean;
            /** @description Variables without which it does not start. */
            required_env?: string[];
            ssh?: boolean;
        };
        AgentList: {
            agents: components["schemas"]["AgentView"][];
            /** Format: int64 */
            total: number;
        };
        AgentLogLine: {
            created_at: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description Grows; the cursor.
             */
            id: number;
            line: string;
            /** @enum {string} */
            stream: "stdout" | "stderr";
        };
        AgentLogList: {
            logs: components["schemas"]["AgentLogLine"][];
            /**
             * Format: int64
             * @description The cursor for the next page.
             */
            next_after: number;
        };
        /** @enum {string} */
        AgentStatus: "PENDING" | "STARTING" | "RUNNING" | "PAUSED" | "COMPLETED" | "FAILED" | "STOPPED";
        AgentStopBody: {
            /**
             * @description At once, without asking the agent.
             * @default false
             */
            force?: boolean;
            /** @description For the history. */
            reason?: string;
        };
        AgentTypeBody: {
            /** @description acp-rpc: by which of its methods the agent is to authenticate. */
            auth_method?: string;
            capabilities?: string[];
            /**
             * @description Program and arguments for the process runtime.
             * @example [
             *       "my-agent"
             *     ]
             */
            command?: string[];
            credentials?: components["schemas"]["AgentCredentialsBody"];
            description?: string;
            /** @default true */
            enabled?: boolean;
            /**
             * @example {
             *       "MODEL": "large"
             *     }
             */
            environment?: {
                [key: string]: string;
            };
            /**
             * @description Docker image without its tag.
             * @example registry.example.org/team/agent
             */
            image?: string;
            /** @description acp-rpc: MCP servers as session/new takes them. */
            mcp_servers?: {
                [key: string]: unknown;
            }[];
            /** @description acp-rpc: the mode that each session is put in. */
            mode?: string;
            /** @description acp-rpc: the model of each session. */
            model?: string;
            /**
             * @description Unique; lower-case letters, digits and dashes.
             * @example my-agent
             */
            name: string;
            /**
             * @description bridge, none or a network's name.
             * @default bridge
             */
            network?: string;
            /**
             * @description What becomes of an agent's questions.
             * @enum {string}
             */
            permission_policy?: "allow" | "ask" | "deny";
            /** @enum {string} */
            protocol: "acp-stream" | "acp-rpc";
            resources?: components["schemas"]["ResourcesBody"];
            /**
             * @default auto
             * @enum {string}
             */
            runtime?: "auto" | "docker" | "process" | "kubernetes";
            /**
             * Format: int32
             * @description How long one may say nothing; 0 for no limit.
             */
            stall_seconds?: number;
            /** @example 1.2.0 */
            tag?: string;
            /**
             * Format: int32
             * @description How long one may run; 0 for no limit.
             */
            timeout_seconds?: number;
        };
        AgentTypeList: {
            agent_types: components["schemas"]["AgentTypeView"][];
            /** Format: int64 */
            total: number;
        };
        AgentTypeView: {
            auth_method: string;
            capabilities: string[];
            command: string[];
            credentials: components["schemas"]["AgentCredentials"];
            description: string;
            enabled: boolean;
            /** @description Empty for all but administrators. */
            environment: {
                [key: string]: string;
            };
            image: string | null;
            mcp_servers: components["schemas"]["JsonNode"][];
            mode: string;
            model: string;
            name: string;
            network: string;
            /** @enum {string} */
            permission_policy: "allow" | "ask" | "deny";
            /** @enum {string} */
            protocol: "acp-stream" | "acp-rpc";
            resources: components["schemas"]["Resources"];
            /** @enum {string} */
            runtime: "auto" | "docker" | "process" | "kubernetes";
            /** Format: int32 */
            stall_seconds: number;
            tag: string | null;
            /** Format: int32 */
            timeout_seconds: number;
        };
        AgentUsage: {
            /**
             * Format: double
             * @description Cores, on average since the sample before.
             */
            cpu: number;
            /** Format: int64 */
            memory_bytes: number;
            /**
             * Format: int32
             * @description Processes and threads.
             */
            pids: number;
            sampled_at: components["schemas"]["Instant"];
        };
        AgentView: {
            agent_type: string;
            /**
             * Format: int32
             * @description From 1.
             */
            attempt: number;
            container_id: string | null;
            created_at: components["schemas"]["Instant"];
            error: string | null;
            /** Format: uuid */
            execution_id: string;
            /** Format: int32 */
            exit_code: number | null;
            finished_at: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            /** Format: uuid */
            id: string;
            /**
             * @description Null while it is not chosen.
             * @enum {string|null}
             */
            runtime: "docker" | "process" | "kubernetes" | null;
            session_id: string | null;
            started_at: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            status: components["schemas"]["AgentStatus"];
            /** Format: uuid */
            task_id: string;
            usage: components["schemas"]["AgentUsage"] | null;
        };
        ApiToken: {
            created_at: components["schemas"]["Instant"];
            /** @description Null for never. */
            expires_at: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            id: components["schemas"]["UUID"];
            /** @description To the minute; null for never. */
            last_used_at: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            name: string;
            /**
             * @description How the token begins, to tell it from others.
             * @example kdv_4f2a
             */
            prefix: string;
        };
        ApiTokenList: {
            tokens: components["schemas"]["ApiToken"][];
            /** Format: int32 */
            total: number;
        };
        Artifact: {
            created_at: components["schemas"]["Instant"];
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Relative to the workspace. */
            path: string;
            /**
             * Format: int64
             * @description In bytes; null when the file is gone, or cannot be shown.
             */
            size: number | null;
            type: string | null;
        };
        ArtifactList: {
            artifacts: components["schemas"]["Artifact"][];
        };
        BoardChange: {
            description?: string;
            name?: string;
        };
        BoardList: {
            boards: components["schemas"]["BoardView"][];
            /** Format: int64 */
            total: number;
        };
        BoardView: {
            created_at: components["schemas"]["Instant"];
            description: string;
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: uuid
             * @description The user who made it.
             */
            owner_id: string;
            updated_at: components["schemas"]["Instant"];
        };
        ChangedFile: {
            /** Format: int32 */
            additions: number;
            binary: boolean;
            /** Format: int32 */
            deletions: number;
            /** @description Where it was renamed. */
            old_path: string | null;
            path: string;
            status: string;
        };
        ChangesView: {
            /** @description The commit that the workspace began with. */
            base: string | null;
            /** @description Unified. */
            diff: string;
            files: components["schemas"]["ChangedFile"][];
            /** @description Whether the diff is only the beginning. */
            truncated: boolean;
        };
        Credentials: {
            /**
             * @description Email or username.
             * @example ada
             */
            login: string;
            /** @example correct horse battery */
            password: string;
        };
        ExecutionError: {
            message: string;
            reason: string;
        };
        /** @enum {string} */
        ExecutionStatus: "QUEUED" | "STARTING" | "RUNNING" | "PAUSED" | "WAITING" | "SUCCEEDED" | "FAILED" | "STOPPED";
        ExecutionView: {
            /** @description The instance of its present or last attempt. */
            agent_id: string | null;
            agent_type: string;
            /**
             * Format: int32
             * @description From 1; 0 while it has not been launched.
             */
            attempt: number;
            /** @description Not launched before. */
            available_at: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            /** Format: uuid */
            board_id: string;
            current_operation: string | null;
            /** @description Why it failed, or why its last attempt did. */
            error: ((components["schemas"]["ExecutionError"] | null) | null) | components["schemas"]["ExecutionError"] | null;
            finished_at: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            max_attempts: number;
            /** Format: int32 */
            priority: number;
            /**
             * Format: int32
             * @description In percent.
             */
            progress: number;
            queued_at: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            started_at: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            status: components["schemas"]["ExecutionStatus"];
            /** Format: uuid */
            task_id: string;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        Invitation: {
            created_at: components["schemas"]["Instant"];
            created_by: components["schemas"]["UUID"];
            /** @description The only address that it is good for; null for any. */
            email: string | null;
            expires_at: components["schemas"]["Instant"];
            id: components["schemas"]["UUID"];
            /** @description Of the account that comes of it. */
            role: components["schemas"]["Role"];
            /** @description Null while nobody has used it. */
            used_at: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            /** @description The account that came of it. */
            used_by: ((string | components["schemas"]["UUID"] | null) | null) | components["schemas"]["UUID"] | null;
        };
        InvitationList: {
            invitations: components["schemas"]["Invitation"][];
            /** Format: int64 */
            total: number;
        };
        IssuedApiToken: {
            /** @description Null for never. */
            expires_at: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            id: components["schemas"]["UUID"];
            name: string;
            /** @description Shown only here. */
            token: string;
        };
        IssuedInvitation: {
            expires_at: components["schemas"]["Instant"];
            id: components["schemas"]["UUID"];
            /** @description What the invited one registers with; shown only here. */
            token: string;
        };
        JsonNode: {
            array: boolean;
            big_decimal: boolean;
            big_integer: boolean;
            binary: boolean;
            boolean: boolean;
            container_node: boolean;
            double: boolean;
            empty: boolean;
            float: boolean;
            floating_point_number: boolean;
            int: boolean;
            integral_number: boolean;
            long: boolean;
            missing_node: boolean;
            node_type: components["schemas"]["JsonNodeType"];
            null: boolean;
            number: boolean;
            object: boolean;
            pojo: boolean;
            short: boolean;
            textual: boolean;
            value_node: boolean;
        };
        /** @enum {string} */
        JsonNodeType: "ARRAY" | "BINARY" | "BOOLEAN" | "MISSING" | "NULL" | "NUMBER" | "OBJECT" | "POJO" | "STRING";
        MemberBody: {
            role: components["schemas"]["MemberRole"];
        };
        MemberList: {
            members: components["schemas"]["MemberView"][];
            /** Format: int64 */
            total: number;
        };
        /** @enum {string} */
        MemberRole: "viewer" | "editor" | "owner";
        MemberView: {
            role: components["schemas"]["MemberRole"];
            /** Format: uuid */
            user_id: string;
            /** @description Null when the account is gone. */
            username: string | null;
        };
        /** @description An ACP envelope, as it is stored and streamed. Fields and types that are not known here are passed on. */
        Message: {
            agent_id: string;
            /**
             * @description What there is to say, by type.
             * @example {
             *       "progress": 45,
             *       "message": "Reading the sources"
             *     }
             */
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: int64
             * @description Grows within its task; the cursor.
             */
            seq: number;
            /** Format: uuid */
            task_id: string;
            /** Format: date-time */
            timestamp: string;
            /**
             * @description `progress`, `log`, `result`, `error`, `status`, `heartbeat`, `message`, `thought`, `tool_call`, `plan`, `permission`, `usage`,
             *     or another.
             * @example progress
             */
            type: string;
        } & {
            [key: string]: unknown;
        };
        MessageList: {
            messages: components["schemas"]["Messages"];
            /**
             * Format: int64
             * @description The cursor for the next page.
             */
            next_after: number;
        };
        Messages: components["schemas"]["Message"][];
        /**
         * @description What you like, up to 64 KiB.
         * @example {
         *       "ticket": "K-17"
         *     }
         */
        Metadata: {
            [key: string]: unknown;
        };
        NewApiToken: {
            /**
             * Format: int32
             * @description Without it the token does not expire.
             */
            expires_in_days?: number;
            /**
             * @description What it is for.
             * @example nightly build
             */
            name: string;
        };
        NewBoard: {
            description?: string;
            /** @example Website */
            name: string;
        };
        NewInvitation: {
            /**
             * @description The only address that it is good for; without it any is.
             * @example ada@example.org
             */
            email?: string;
            /**
             * Format: int32
             * @default 7
             */
            expires_in_days?: number;
            /**
             * @description Of the account that comes of it.
             * @default user
             */
            role?: components["schemas"]["Role"];
        };
        NewUser: {
            /** @example ada@example.org */
            email: string;
            /** @description Of at least 8 characters and at most 72 bytes. */
            password: string;
            /** @default user */
            role?: components["schemas"]["Role"];
            /** @example ada */
            username: string;
        };
        Openness: {
            first_account: boolean;
            /** @enum {string} */
            mode: "open" | "invitation" | "closed";
        };
        OrchestratorStatus: {
            /**
             * Format: int32
             * @description How many agents may run at once.
             */
            max_concurrent: number;
            /** Format: int32 */
            queued: number;
            /** Format: int32 */
            running: number;
        };
        PasswordChange: {
            current_password: string;
            /** @description Of at least 8 characters and at most 72 bytes. */
            new_password: string;
        };
        PermissionBody: {
            /**
             * @description Which of the options.
             * @example allow
             */
            option_id: string;
            /** @description What the agent asked, by the id of its message. */
            permission_id: string;
        };
        PositionChange: {
            /** @description The task that shall come just ahead. */
            after?: components["schemas"]["UUID"];
            /** @description The task that shall come next. */
            before?: components["schemas"]["UUID"];
            /** @description Without it the present one. */
            state?: components["schemas"]["State"];
        };
        /** @description A failure (RFC 9457). */
        Problem: {
            /** @description What went wrong this time. */
            detail: string;
            /** @description The fields that were refused; absent when there are none. */
            errors?: {
                /** @example resources.cpu */
                field: string;
                /** @example must be a number of cores, for example 1.5 */
                message: string;
            }[];
            /**
             * @description The path that was asked for.
             * @example /api/v1/boards
             */
            instance: string;
            /** @example 400 */
            status: number;
            /**
             * @description The HTTP status in words.
             * @example Bad Request
             */
            title: string;
            /**
             * @description A URN that names the kind of failure.
             * @example urn:kandev:problem:invalid_input
             */
            type: string;
        };
        PromptBody: {
            /** @example Also describe the tests */
            message: string;
        };
        PushBody: {
            /** @description Of the commit; without it the title of the task. */
            message?: string;
        };
        PushView: {
            branch: string;
            /** @description The last one of the branch. */
            commit: string;
        };
        QueuedPrompt: {
            created_at: components["schemas"]["Instant"];
            id: string;
            message: string;
        };
        QueueEntry: {
            execution: components["schemas"]["ExecutionView"];
            /**
             * Format: int32
             * @description From 1.
             */
            position: number;
            /** @description In words. */
            waiting_for: string;
        };
        QueueView: {
            queue: components["schemas"]["QueueEntry"][];
            /** Format: int64 */
            total: number;
        };
        RefreshRequest: {
            refresh_token: string;
        };
        Registration: {
            /** @example ada@example.org */
            email: string;
            /** @description The token of an invitation. */
            invitation?: string;
            /**
             * @description Of at least 8 characters and at most 72 bytes.
             * @example correct horse battery
             */
            password: string;
            /** @example ada */
            username: string;
        };
        Resources: {
            /**
             * @description Cores.
             * @example 1.5
             */
            cpu: string;
            /** @description Bytes, with k, m, g or t; empty for no limit. */
            disk: string;
            /**
             * @description Bytes, with k, m, g or t.
             * @example 2g
             */
            memory: string;
            /** Format: int32 */
            pids: number;
        };
        ResourcesBody: {
            /**
             * @description Cores.
             * @example 1.5
             */
            cpu?: string;
            /**
             * @description Bytes, with k, m, g or t.
             * @example 10g
             */
            disk?: string;
            /**
             * @description Bytes, with k, m, g or t.
             * @example 2g
             */
            memory?: string;
            /**
             * Format: int32
             * @example 512
             */
            pids?: number;
        };
        /** @enum {string} */
        Role: "user" | "admin";
        RunAgent: {
            agent_type: string;
            /** Format: int32 */
            exit_code: number | null;
            /** Format: uuid */
            id: string;
            runtime: string | null;
            session_id: string | null;
            status: components["schemas"]["AgentStatus"];
        };
        RunStatus: {
            /** @description The instance of its present or last attempt; null while there is none. */
            agent: ((components["schemas"]["RunAgent"] | null) | null) | components["schemas"]["RunAgent"] | null;
            /** @description The newest one; null when there never was one. */
            execution: ((components["schemas"]["ExecutionView"] | null) | null) | components["schemas"]["ExecutionView"] | null;
            /** @description What the agent has not been told yet, the oldest first. */
            queued_prompts: components["schemas"]["QueuedPrompt"][];
            state: components["schemas"]["State"];
            /** Format: uuid */
            task_id: string;
        };
        StartBody: {
            /**
             * @description In place of the task's.
             * @example analyst
             */
            agent_type?: string;
            /**
             * Format: int32
             * @description In place of the task's.
             */
            priority?: number;
        };
        /** @enum {string} */
        State: "TODO" | "IN_PROGRESS" | "BLOCKED" | "COMPLETED" | "FAILED" | "CANCELLED";
        StateChange: {
            /** @description For the audit log. */
            reason?: string;
            state: components["schemas"]["State"];
        };
        TaskBody: {
            /**
             * @description The name of the agent type that carries it out.
             * @example analyst
             */
            agent_type?: string;
            /**
             * @description Whether its agent starts by itself.
             * @default true
             */
            auto_start?: boolean;
            /**
             * @description Where the work begins; without it at the default branch.
             * @example main
             */
            branch?: string;
            description?: string;
            metadata?: components["schemas"]["Metadata"];
            /**
             * Format: int32
             * @description Higher ones first.
             * @default 0
             */
            priority?: number;
            /**
             * @description What the agent works on.
             * @example https://git.example.org/website.git
             */
            repository_url?: string;
            /** @description Not before this time. */
            start_after?: components["schemas"]["Instant"];
            /** @example Describe the architecture */
            title: string;
        };
        TaskEventList: {
            events: components["schemas"]["TaskEventView"][];
            /** Format: int64 */
            total: number;
        };
        TaskEventView: {
            /** @description A user, or the service that did it. */
            actor: string;
            created_at: components["schemas"]["Instant"];
            /** Format: uuid */
            id: string;
            /**
             * @description Null where the state did not change.
             * @enum {string|null}
             */
            new_state: "TODO" | "IN_PROGRESS" | "BLOCKED" | "COMPLETED" | "FAILED" | "CANCELLED" | null;
            /**
             * @description Null where the state did not change.
             * @enum {string|null}
             */
            old_state: "TODO" | "IN_PROGRESS" | "BLOCKED" | "COMPLETED" | "FAILED" | "CANCELLED" | null;
            reason: string | null;
            /** Format: uuid */
            task_id: string;
            /** @example task.state_changed */
            type: string;
        };
        TaskExecution: {
            /**
             * Format: int32
             * @description From 1.
             */
            attempt: number;
            current_operation: string | null;
            /**
             * Format: int32
             * @description In percent.
             */
            progress: number;
            status: components["schemas"]["ExecutionStatus"];
        };
        TaskList: {
            tasks: components["schemas"]["TaskView"][];
            /** Format: int64 */
            total: number;
        };
        TaskStopBody: {
            /**
             * @description At once, without asking the agent.
             * @default false
             */
            force?: boolean;
            /** @description For the history. */
            reason?: string;
        };
        TaskView: {
            /** @description The name of the agent type that carries it out. */
            agent_type: string | null;
            /** @description Whether its agent starts by itself. */
            auto_start: boolean;
            /** Format: uuid */
            board_id: string;
            branch: string | null;
            completed_at: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            created_at: components["schemas"]["Instant"];
            /** @description The user who made it. */
            created_by: string;
            description: string;
            execution: components["schemas"]["TaskExecution"] | null;
            /** Format: uuid */
            id: string;
            metadata: components["schemas"]["Metadata"];
            /**
             * Format: double
             * @description The order within its state.
             */
            position: number;
            /**
             * Format: int32
             * @description 0 to 10, higher ones first.
             */
            priority: number;
            repository_url: string | null;
            /** @description Not before this time. */
            start_after: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            started_at: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            state: components["schemas"]["State"];
            title: string;
            updated_at: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description Grows with each change; also the ETag.
             */
            version: number;
        };
        TokenPair: {
            /** @description For the header Authorization. */
            access_token: string;
            /**
             * Format: int64
             * @description Seconds until the access token is no longer good.
             * @example 900
             */
            expires_in: number;
            /** @description For the next exchange; good once. */
            refresh_token: string;
            /** @enum {string} */
            token_type: "Bearer";
        };
        User: {
            created_at: components["schemas"]["Instant"];
            /** @description Shut out for the time being. */
            disabled: boolean;
            /** @example ada@example.org */
            email: string;
            id: components["schemas"]["UUID"];
            role: components["schemas"]["Role"];
            /** @example ada */
            username: string;
        };
        UserList: {
            /** Format: int64 */
            total: number;
            users: components["schemas"]["User"][];
        };
        UserPatch: {
            /** @description Shut out for the time being. */
            disabled?: boolean;
            email?: string;
            /** @description Of at least 8 characters and at most 72 bytes. */
            password?: string;
            role?: components["schemas"]["Role"];
            username?: string;
        };
        /** Format: uuid */
        UUID: string;
    };
    responses: {
        /** @description It does not fit what is there right now; `detail` says why. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description You may see it, but not do that. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is not valid; `errors` names the fields. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Answers are not of the type that `Accept` asks for. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or you may not see it. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The WebSocket is open. */
        Stream: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A service behind took too long. */
        Timeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too much for now. */
        TooMany: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Without a token, or with one that is not good any more. */
        Unauthenticated: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A service behind is away. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other failure. */
        Unforeseen: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not sent as JSON. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description For browsers.
         * @example kandev.v1, bearer.<token>
         */
        "Sec-WebSocket-Protocol": string;
        /** @description The task. */
        task_id: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The version of the task, for `If-Match`.
         * @example "3"
         */
        ETag: string;
        /** @description Where it is. */
        Location: string;
        /** @description Seconds to wait. */
        "Retry-After": number;
        /**
         * @description How to sign in.
         * @example Bearer realm="kandev"
         */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getPublicKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A key set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jwk-set+json": {
                        keys: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
        };
    };
    listAgentTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentTypeList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    createAgentType: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentTypeBody"];
            };
        };
        responses: {
            /** @description The agent type, with its defaults. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentTypeView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    getAgentType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentTypeView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    replaceAgentType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentTypeBody"];
            };
        };
        responses: {
            /** @description The agent type as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentTypeView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    deleteAgentType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    listAgents: {
        parameters: {
            query?: {
                /** @description How many entries at most. */
                limit?: number;
                /** @description How many entries to leave out. */
                offset?: number;
                /** @description Only those that have not ended. */
                unfinished?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentList"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    getAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    listAgentLogs: {
        parameters: {
            query?: {
                /** @description The cursor: only what comes after it. */
                after?: number;
                /** @description How many entries at most. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentLogList"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    stopAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentStopBody"];
            };
        };
        responses: {
            /** @description It has been asked to. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description It has ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description It is set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description Tokens anew. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            /** @description The account. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    getRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who may. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Openness"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    listApiTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    createApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiToken"];
            };
        };
        responses: {
            /** @description The token. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiToken"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is good no longer. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    listBoards: {
        parameters: {
            query?: {
                /** @description How many entries at most. */
                limit?: number;
                /** @description How many entries to leave out. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardList"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    createBoard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBoard"];
            };
        };
        responses: {
            /** @description The board. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    listBoardMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The board. */
                board_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    setBoardMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The board. */
                board_id: components["schemas"]["UUID"];
                /** @description The user. */
                user_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberBody"];
            };
        };
        responses: {
            /** @description The member as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    removeBoardMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The board. */
                board_id: components["schemas"]["UUID"];
                /** @description The user. */
                user_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are none any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description Only those of this agent type. */
                agent_type?: string;
                /** @description How many entries at most. */
                limit?: number;
                /** @description How many entries to leave out. */
                offset?: number;
                /** @description Only those with this priority. */
                priority?: number;
                /** @description Only those in which this is found. */
                q?: string;
                /** @description Only those in this state. */
                state?: components["schemas"]["State"];
            };
            header?: never;
            path: {
                /** @description The board. */
                board_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: with the same key it is carried out once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The board. */
                board_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskBody"];
            };
        };
        responses: {
            /** @description The task. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    getBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    updateBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardChange"];
            };
        };
        responses: {
            /** @description The board as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    deleteBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    getQueue: {
        parameters: {
            query?: {
                /** @description How many entries at most. */
                limit?: number;
                /** @description How many entries to leave out. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    getOrchestratorStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrchestratorStatus"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    streamBoards: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description For browsers.
                 * @example kandev.v1, bearer.<token>
                 */
                "Sec-WebSocket-Protocol"?: components["parameters"]["Sec-WebSocket-Protocol"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            101: components["responses"]["Stream"];
            /** @description Without a good token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests, or too many streams of yours are open. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The gateway ends; try another or wait. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listTaskArtifacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArtifactList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    downloadArtifact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The artifact. */
                artifact_id: components["schemas"]["UUID"];
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, always as an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    cancelTurn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is under way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    getTaskChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    listTaskLogs: {
        parameters: {
            query?: {
                /** @description The cursor: only what comes after it. */
                after?: number;
                /** @description How many entries at most. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentLogList"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    listTaskMessages: {
        parameters: {
            query?: {
                /** @description The cursor: only what comes after it. */
                after?: number;
                /** @description Where given, the page ends ahead of this seq. */
                before?: number;
                /** @description How many entries at most. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageList"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    pauseTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is under way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    answerPermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PermissionBody"];
            };
        };
        responses: {
            /** @description The agent has it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    promptTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: with the same key it is carried out once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromptBody"];
            };
        };
        responses: {
            /** @description It is under way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    pushTaskBranch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: with the same key it is carried out once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushBody"];
            };
        };
        responses: {
            /** @description The branch as it is in the repository. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    resumeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is under way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    startTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartBody"];
            };
        };
        responses: {
            /** @description It is under way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    getTaskStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunStatus"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    stopTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskStopBody"];
            };
        };
        responses: {
            /** @description It is under way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    streamTask: {
        parameters: {
            query?: {
                /** @description The `seq` of the last message that is known; without it the stream begins with the first one. */
                after?: number;
            };
            header?: {
                /**
                 * @description For browsers.
                 * @example kandev.v1, bearer.<token>
                 */
                "Sec-WebSocket-Protocol"?: components["parameters"]["Sec-WebSocket-Protocol"];
            };
            path: {
                /** @description The task. */
                task_id: components["parameters"]["task_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            101: components["responses"]["Stream"];
            /** @description The cursor is none. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Without a good token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such task for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests, or too many streams of yours are open. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The gateway ends; try another or wait. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    triggerQueue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the task as it was seen: refused with 409 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskBody"];
            };
        };
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    listTaskEvents: {
        parameters: {
            query?: {
                /** @description How many entries at most. */
                limit?: number;
                /** @description How many entries to leave out. */
                offset?: number;
            };
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskEventList"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    moveTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PositionChange"];
            };
        };
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    changeTaskState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateChange"];
            };
        };
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    listTaskAgents: {
        parameters: {
            query?: {
                /** @description How many entries at most. */
                limit?: number;
                /** @description How many entries to leave out. */
                offset?: number;
            };
            header?: never;
            path: {
                /** @description The task. */
                task_id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentList"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
            default: components["responses"]["Unforeseen"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description How many entries at most. */
                limit?: number;
                /** @description How many entries to leave out. */
                offset?: number;
                /** @description Only those in which this is found. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description The account. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description How many entries at most. */
                limit?: number;
                /** @description How many entries to leave out. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description The invitation. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedInvitation"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is good no longer. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Unforeseen"];
        };
    };
}
