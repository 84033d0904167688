package dev.kandev.analyst;

import static dev.kandev.analyst.Markdown.number;
import static dev.kandev.analyst.Markdown.oneLine;

import dev.kandev.analyst.git.History.Tally;
import dev.kandev.analyst.survey.Survey;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers questions from the figures of a survey. It recognises words, it does not understand sentences, and says so. */
final class Answers {

    private static final int SHOWN = 5;
    private static final List<Topic> TOPICS = List.of(
            topic("\\b(largest|biggest|longest)\\b", Answers::largest),
            topic(
                    "\\b(most|often|frequently)[ -]?(changed|modified|edited|touched)|hot ?spots?|\\bchurn",
                    Answers::mostChanged),
            topic("\\b(how many|number of|count( of)?( the)?|total) (tracked )?files\\b|\\bfile count", Answers::files),
            topic(
                    "\\b(how many|number of|count( of)?( the)?|total) lines\\b|\\blines of code\\b|\\bloc\\b",
                    Answers::lines),
            topic("\\blanguages?\\b", Answers::languages),
            topic("\\bcommits?\\b", Answers::commits),
            topic("\\b(authors?|contributors?|committers?)\\b|\\bwho wrote", Answers::authors),
            topic("\\b(todos?|fixmes?)\\b", Answers::markers));

    private final Survey survey;

    Answers(Survey survey) {
        this.survey = survey;
    }

    /** What can be said to {@code prompt}; the summary where it asks for nothing particular. */
    String to(String prompt) {
        String asked = prompt.toLowerCase(Locale.ROOT);
        String answer = TOPICS.stream()
                .filter(topic -> topic.words.matcher(asked).find())
                .map(topic -> topic.answer.apply(survey))
                .collect(Collectors.joining("\n"));
        if (!answer.isEmpty()) {
            return answer;
        }
        return asked.strip().endsWith("?")
                ? "I measure and cannot answer that. I know files, lines, languages, the largest and the most changed"
                        + " files, commits, authors, TODO and FIXME."
                : summary();
    }

    /** The survey in a sentence or two. */
    String summary() {
        return files(survey) + " " + lines(survey) + " " + commits(survey) + " " + markerCount(survey);
    }

    /** A part in percent; nothing of nothing is 0. */
    static String share(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f %%", whole == 0 ? 0.0 : 100.0 * part / whole);
    }

    private static String files(Survey survey) {
        String unread = survey.unreadFiles() == 0 ? "" : ", " + number(survey.unreadFiles()) + " could not be read";
        return count(survey.files(), "tracked file") + ", " + number(survey.binaryFiles()) + " of them binary" + unread
                + ".";
    }

    private static String lines(Survey survey) {
        return count(survey.lines(), "line") + (survey.lines() == 0 ? "." : ", most of them " + top(survey) + ".");
    }

    private static String top(Survey survey) {
        return survey.languages().stream()
                .limit(3)
                .filter(language -> language.lines() > 0)
                .map(language -> language.name() + " (" + share(language.lines(), survey.lines()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String languages(Survey survey) {
        return list(
                "Languages by lines",
                survey.languages(),
                language -> language.name() + " – " + count(language.lines(), "line") + " in "
                        + count(language.files(), "file"));
    }

    private static String largest(Survey survey) {
        return list(
                "Largest files",
                survey.largest(),
                file -> file.path() + " – " + count(file.bytes(), "byte")
                        + (file.binary() ? ", binary" : ", " + count(file.lines(), "line")));
    }

    private static String mostChanged(Survey survey) {
        return list("Most changed files", survey.history().mostChanged(), Answers::inCommits);
    }

    private static String authors(Survey survey) {
        List<Tally> authors = survey.history().authors();
        return list(count(authors.size(), "author"), authors, Answers::inCommits);
    }

    private static String commits(Survey survey) {
        String known = survey.history().shallow() ? " in this shallow clone" : "";
        return count(survey.history().commits(), "commit") + " by "
                + count(survey.history().authors().size(), "author") + known + ".";
    }

    private static String markers(Survey survey) {
        return list(
                markerCount(survey),
                survey.markers(),
                marker -> marker.path() + ":" + marker.line() + " – " + marker.text());
    }

    private static String markerCount(Survey survey) {
        return count(survey.todos(), "TODO") + " and " + count(survey.fixmes(), "FIXME") + ".";
    }

    private static String inCommits(Tally tally) {
        return tally.name() + " – " + count(tally.count(), "commit");
    }

    private static <T> String list(String title, List<T> items, Function<T, String> show) {
        if (items.isEmpty()) {
            return title.endsWith(".") ? title : title + ": none.";
        }
        String shown = items.stream()
                .limit(SHOWN)
                .map(item -> "\n- " + oneLine(show.apply(item)))
                .collect(Collectors.joining());
        String rest = items.size() > SHOWN ? "\n- … more in the report" : "";
        return (title.endsWith(".") ? title : title + ":") + shown + rest;
    }

    private static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static Topic topic(String words, Function<Survey, String> answer) {
        return new Topic(Pattern.compile(words), answer);
    }

    private record Topic(Pattern words, Function<Survey, String> answer) {}
}
