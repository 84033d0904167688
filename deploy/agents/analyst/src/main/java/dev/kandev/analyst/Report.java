package dev.kandev.analyst;

import static dev.kandev.analyst.Markdown.code;
import static dev.kandev.analyst.Markdown.number;
import static dev.kandev.analyst.Markdown.plain;

import dev.kandev.analyst.git.History;
import dev.kandev.analyst.survey.Survey;
import java.util.List;
import java.util.stream.Stream;

/** Renders a survey as the Markdown that the agent leaves in the workspace. */
final class Report {

    /** The first line of every report; by it the agent knows an older report as its own. */
    static final String MARK = "<!-- Written by Kandev's analyst. It overwrites this file when it runs again. -->";

    private static final int SHOWN_AUTHORS = 20;
    private static final int SHOWN_MARKERS = 200;

    private Report() {}

    static String of(Survey survey) {
        Markdown report = new Markdown()
                .paragraph(MARK)
                .heading(1, "Analysis")
                .paragraph("Measured " + survey.measuredAt() + where(survey.history()) + ".");
        overview(report, survey);
        languages(report, survey);
        largest(report, survey);
        mostChanged(report, survey.history());
        authors(report, survey.history());
        markers(report, survey);
        return report.toString();
    }

    private static String where(History history) {
        String head = history.head() == null ? "" : " at commit " + code(history.head());
        return head + (history.branch() == null ? "" : " on branch " + code(history.branch()));
    }

    private static void overview(Markdown report, Survey survey) {
        History history = survey.history();
        report.table(
                List.of("Figure", "Count "),
                Stream.of(
                                List.of("Tracked files", number(survey.files())),
                                List.of("– of them binary", number(survey.binaryFiles())),
                                List.of("– of them not readable", number(survey.unreadFiles())),
                                List.of("Lines", number(survey.lines())),
                                List.of("Bytes", number(survey.bytes())),
                                List.of("Commits", number(history.commits())),
                                List.of("Authors", number(history.authors().size())),
                                List.of("TODO lines", number(survey.todos())),
                                List.of("FIXME lines", number(survey.fixmes())))
                        .toList());
        if (history.shallow()) {
            report.paragraph("The clone is shallow: older commits are not in these figures.");
        }
    }

    private static void languages(Markdown report, Survey survey) {
        report.heading(2, "Languages");
        if (survey.languages().isEmpty()) {
            report.paragraph("The repository tracks no files.");
            return;
        }
        report.paragraph("By file name. Lines include blank lines and comments; binary files and links have none.");
        report.table(
                List.of("Language", "Files ", "Lines ", "Share of lines "),
                survey.languages().stream()
                        .map(language -> List.of(
                                plain(language.name()),
                                number(language.files()),
                                number(language.lines()),
                                Answers.share(language.lines(), survey.lines())))
                        .toList());
    }

    private static void largest(Markdown report, Survey survey) {
        if (survey.largest().isEmpty()) {
            return;
        }
        report.heading(2, "Largest files");
        report.table(
                List.of("File", "Bytes ", "Lines "),
                survey.largest().stream()
                        .map(file -> List.of(
                                code(file.path()),
                                number(file.bytes()),
                                file.binary() ? "binary" : number(file.lines())))
                        .toList());
    }

    private static void mostChanged(Markdown report, History history) {
        if (history.mostChanged().isEmpty()) {
            return;
        }
        report.heading(2, "Most changed files");
        report.paragraph("By the number of commits that touched them; merges and renames are not followed.");
        report.table(
                List.of("File", "Commits "),
                history.mostChanged().stream()
                        .map(file -> List.of(code(file.name()), number(file.count())))
                        .toList());
    }

    private static void authors(Markdown report, History history) {
        report.heading(2, "Authors");
        if (history.authors().isEmpty()) {
            report.paragraph("The repository has no commits yet.");
            return;
        }
        report.table(
                List.of("Author", "Commits "),
                history.authors().stream()
                        .limit(SHOWN_AUTHORS)
                        .map(author -> List.of(plain(author.name()), number(author.count())))
                        .toList());
        rest(report, history.authors().size(), SHOWN_AUTHORS, "authors");
    }

    private static void markers(Markdown report, Survey survey) {
        long all = survey.todos() + survey.fixmes();
        report.heading(2, "TODO and FIXME");
        if (all == 0) {
            report.paragraph("None.");
            return;
        }
        report.table(
                List.of("Where", "What"),
                survey.markers().stream()
                        .limit(SHOWN_MARKERS)
                        .map(marker -> List.of(code(marker.path() + ":" + marker.line()), plain(marker.text())))
                        .toList());
        rest(report, all, SHOWN_MARKERS, "lines");
    }

    private static void rest(Markdown report, long all, int shown, String what) {
        if (all > shown) {
            report.paragraph("… and " + number(all - shown) + " more " + what + ".");
        }
    }
}
