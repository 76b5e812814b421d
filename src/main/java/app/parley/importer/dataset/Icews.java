package app.parley.importer.dataset;

import app.parley.importer.Newcomers;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.Progress;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Events of the Integrated Crisis Early Warning System (ICEWS). Unless everything is wished, only
/// talks and agreements are taken in.
public final class Icews implements LaidOut {
    private static final Layout LAYOUT =
            Layout.withHeader(
                    "cameo.code",
                    names ->
                            names.containsAll(
                                    List.of("event_id", "event_date", "source_name", "cameo_code")),
                    List.of("event_date"));

    @Override
    public String id() {
        return "icews";
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Sheet sheet = new Sheet(file, wishes, progress, LAYOUT);
        Newcomers newcomers = new Newcomers(wishes.known(), rows);
        CodedEntries entries =
                new CodedEntries(
                        Icews::coded, entry -> entry.day("event_date"), wishes, newcomers, "icews");
        sheet.survey(entries::add);
        int leftOut = sheet.read(entries::event, rows);
        return sheet.reading(id(), newcomers, leftOut);
    }

    /// The id of a row is unique only together with its date.
    private static Coded coded(Entry entry) {
        String id = entry.of("event_id");
        String day = entry.of("event_date");
        String code = entry.of("cameo_code");
        String words = entry.of("event_text");
        List<String> places =
                Stream.of("city", "district", "province", "country")
                        .map(entry::of)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
        String story = entry.of("story_id");
        return new Coded(
                id.isEmpty() ? "" : id + "/" + day,
                day,
                code,
                words.isEmpty() ? Cameo.words(code) : words,
                Stream.of("source", "target").map(side -> actor(entry, side)).toList(),
                entry.place(
                        String.join(", ", places),
                        "latitude",
                        "longitude",
                        entry.of("city").isEmpty() ? "centre of the region" : "the city"),
                places.isEmpty() ? "" : places.getFirst(),
                new Coded.Article(
                        entry.of("publisher"), story.isEmpty() ? "" : "ICEWS story " + story, ""),
                Map.of("CAMEO Code", code, "Intensity", entry.of("intensity")));
    }

    private static Coded.Actor actor(Entry entry, String side) {
        String name = entry.of(side + "_name");
        return new Coded.Actor(
                name, entry.of(side + "_sectors").replace(",", ", "), !name.isEmpty());
    }
}
