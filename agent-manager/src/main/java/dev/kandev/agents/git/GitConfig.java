package dev.kandev.agents.git;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What git is given beside what the user of agent-manager has set up for it. */
@ConfigMapping(prefix = "kandev.git")
public interface GitConfig {

    /** Which variable of agent-manager's environment holds the token of which host: {@code host=VARIABLE}, separated by commas. */
    @WithDefault("github.com=GITHUB_TOKEN,gitlab.com=GITLAB_TOKEN")
    TokenHosts tokenHosts();

    /** Whether the files of repositories that use git-lfs are fetched; otherwise their pointers are left in place. */
    @WithDefault("true")
    boolean largeFiles();
}
