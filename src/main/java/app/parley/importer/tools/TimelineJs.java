package app.parley.importer.tools;

import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.table.Dated;
import app.parley.importer.tree.JsonDocument;
import app.parley.importer.tree.Node;
import app.parley.model.Progress;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Timelines of TimelineJS as JSON, of its versions 2 and 3. Its title page is no event; its eras
/// are periods.
public final class TimelineJs implements Format {
    private static final Set<String> SLIDES =
            Set.of("/events/*", "/eras/*", "/timeline/date/*", "/timeline/era/*");

    @Override
    public String id() {
        return "timelinejs";
    }

    @Override
    public Likelihood probe(Head head) {
        boolean third =
                head.text().contains("\"events\"") && has(head, "\"start_date\"\\s*:\\s*\\{");
        boolean second =
                has(head, "^\\{\\s*\"timeline\"\\s*:\\s*\\{")
                        && has(head, "\"(startDate|headline)\"\\s*:");
        return head.text().startsWith("{") && (third || second)
                ? Likelihood.CERTAIN
                : Likelihood.NO;
    }

    private static boolean has(Head head, String pattern) {
        return java.util.regex.Pattern.compile(pattern).matcher(head.text()).find();
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Ledger ledger = new Ledger(file, wishes, rows, progress);
        new JsonDocument(file, ledger.decoding())
                .each(
                        SLIDES::contains,
                        (node, where) ->
                                ledger.add(
                                        node,
                                        where,
                                        entry -> slide(entry, where.pointer(), ledger)),
                        ledger::refuse);
        return ledger.reading(id());
    }

    private static void slide(Entry entry, String pointer, Ledger ledger) {
        if (pointer.startsWith("/era") || pointer.startsWith("/timeline/era")) {
            entry.background();
        }
        if (pointer.startsWith("/timeline/")) {
            second(entry, ledger);
        } else {
            third(entry);
        }
    }

    private static void third(Entry entry) {
        Told told = entry.told();
        Node start = told.take("start_date");
        Node end = told.take("end_date");
        String shown = told.words("display_date");
        String wording =
                Times.wording(start.at("display_date").words(), end.at("display_date").words());
        String caption = told.words("media", "caption");
        Slides.when(
                entry, parts(start).date(), parts(end).date(), shown.isEmpty() ? wording : shown);
        Slides.text(entry, told.words("text", "headline"), told.words("text", "text"), caption);
        Slides.media(entry, told.words("media", "url"), told.words("media", "credit"), caption);
        entry.source("", "", told.words("media", "link"))
                .group(told.words("group"))
                .id(told.words("unique_id"));
    }

    private static Slides.Parts parts(Node date) {
        String hour = date.at("hour").words();
        String minute = date.at("minute").words();
        String clock =
                hour.isEmpty() ? "" : hour + ":" + ("00" + minute).substring(minute.length());
        return new Slides.Parts(
                date.at("year").words(), date.at("month").words(), date.at("day").words(), clock);
    }

    private static void second(Entry entry, Ledger ledger) {
        Told told = entry.told();
        String start = told.words("startDate");
        String end = told.words("endDate");
        String caption = told.words("asset", "caption");
        Slides.when(entry, date(start, ledger), date(end, ledger), "");
        Slides.text(entry, told.words("headline"), told.words("text"), caption);
        Slides.media(entry, told.words("asset", "media"), told.words("asset", "credit"), caption);
        entry.group(told.words("tag"));
    }

    /// `2012,1,26,10,30`, or a date as people write it.
    private static Optional<Dated> date(String text, Ledger ledger) {
        String[] parts = (text + ",,,,").split(",", -1);
        boolean listed = text.matches("-?\\d{1,11}(,\\s*\\d{1,2}){0,5},?");
        return listed
                ? new Slides.Parts(
                                parts[0],
                                parts[1],
                                parts[2],
                                parts[4].isBlank() ? "" : parts[3].strip() + ":" + parts[4].strip())
                        .date()
                : ledger.date(text);
    }
}
