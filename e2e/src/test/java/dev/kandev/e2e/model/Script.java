package dev.kandev.e2e.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.e2e.model.Question.Entry;
import dev.kandev.e2e.model.Question.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the model says. The user tells it by an order in the prompt; the last one counts:
 *
 * <ul>
 *   <li>{@code model:say}: {@link #SPEECH}.
 *   <li>{@code model:write FILE}: {@link #INTENT}, then the use of whatever tool writes files, so that {@link #CONTENT} is in it; when
 *       the tool was used or refused, {@link #SPEECH}.
 *   <li>{@code model:wait GATE}: the beginning of {@link #SPEECH}, and the rest when the gate is opened.
 *   <li>{@code model:fail STATUS}: an HTTP error.
 *   <li>{@code model:recall}: how many orders it was given before, as {@link #recalling} says it.
 * </ul>
 *
 * It has no state, so that it serves any number of agents at once. Whoever offers no tools, as agents do when they want a title for a
 * conversation, gets {@link #ASIDE}.
 */
public final class Script {

    /** In chunks of many shapes: letters of more than one char, line ends, what JSON escapes, blanks at the ends. */
    static final List<String> CHUNKS = List.of(
            "First: na\u00efve \u4f60\u597d, ",
            "\ud83d\ude80\ud83d\udc69\u200d\ud83d\udcbb ",
            "{\"not\": \"JSON\\n\"}",
            "\n\n- a\ttab\n- <b>&amp;</b>\n\n",
            "```sh\necho '$HOME' \\\n```\n",
            " and the end.");

    /** All that the model says when it only speaks. */
    public static final String SPEECH = String.join("", CHUNKS);

    /** What comes before the gate. */
    public static final String BEGINNING = CHUNKS.get(0);

    /** What it says before it uses a tool. */
    public static final String INTENT = "I write the file.";

    /** What it has written. */
    public static final String CONTENT = "written by \u6a21\u578b\n";

    static final String ASIDE = "A conversation";

    private static final Pattern ORDER = Pattern.compile("model:(say|write|wait|fail|recall)(?: ([\\w./-]+))?");
    private static final Pattern WORKSPACE = Pattern.compile("(/[\\w./-]*/workspaces/[0-9a-f-]{36})|(/workspace)\\b");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Script() {}

    /**
     * What is answered.
     *
     * @param context all that the agent sent, where it tells its model the directory that it works in
     */
    static Answer answer(Question question, String context) {
        int told = question.entries().size() - 1;
        while (told >= 0 && order(question.entries().get(told)).isEmpty()) {
            told--;
        }
        if (told < 0 || question.tools().isEmpty()) {
            return Answer.of(List.of(ASIDE));
        }
        MatchResult order = order(question.entries().get(told)).orElseThrow();
        return switch (order.group(1)) {
            case "fail" -> Answer.refusal(Integer.parseInt(order.group(2)));
            case "wait" -> Answer.of(CHUNKS).waitingFor(order.group(2));
            case "write" ->
                wasToolUsed(question, told)
                        ? Answer.of(CHUNKS)
                        : Answer.of(List.of(INTENT)).calling(writing(question.tools(), order.group(2), context));
            case "recall" ->
                Answer.of(List.of(recalling(orders(question.entries().subList(0, told)))));
            default -> Answer.of(CHUNKS);
        };
    }

    /** What it says when it remembers so many orders. */
    public static String recalling(long orders) {
        return "I remember " + orders + ".";
    }

    private static long orders(List<Entry> entries) {
        return entries.stream().filter(entry -> order(entry).isPresent()).count();
    }

    private static Optional<MatchResult> order(Entry entry) {
        if (entry.speaker() != Speaker.USER) {
            return Optional.empty();
        }
        Matcher orders = ORDER.matcher(entry.text());
        return orders.results().reduce((earlier, later) -> later);
    }

    private static boolean wasToolUsed(Question question, int since) {
        return question.entries().subList(since, question.entries().size()).stream()
                .anyMatch(entry -> entry.speaker() == Speaker.TOOL);
    }

    private static Call writing(List<Tool> tools, String file, String context) {
        Tool tool = tools.stream()
                .filter(Tool::writesFiles)
                .findFirst()
                .or(() -> tools.stream().filter(Tool::takesPatches).findFirst())
                .orElseThrow(() -> new IllegalStateException("no tool writes a file: " + tools));
        if (tool.takesPatches()) {
            return new Call(tool, "*** Begin Patch\n*** Add File: " + file + "\n+" + CONTENT + "*** End Patch\n");
        }
        ObjectNode arguments = JSON.createObjectNode();
        arguments.put(tool.path().orElseThrow(), workspace(context) + "/" + file);
        arguments.put(tool.content().orElseThrow(), CONTENT);
        return new Call(tool, arguments.toString());
    }

    private static String workspace(String context) {
        Matcher mention = WORKSPACE.matcher(context);
        if (!mention.find()) {
            throw new IllegalStateException("the agent does not say where it works: " + context);
        }
        return mention.group();
    }
}
