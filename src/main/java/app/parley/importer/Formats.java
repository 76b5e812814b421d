package app.parley.importer;

import app.parley.importer.calendar.ICalendar;
import app.parley.importer.dataset.Acled;
import app.parley.importer.dataset.Gdelt;
import app.parley.importer.dataset.Ged;
import app.parley.importer.dataset.Icews;
import app.parley.importer.dataset.PaX;
import app.parley.importer.dataset.ParleyTable;
import app.parley.importer.markwhen.Markwhen;
import app.parley.importer.table.DelimitedText;
import app.parley.importer.table.GeoJson;
import app.parley.importer.table.JsonList;
import app.parley.importer.table.JsonObjects;
import app.parley.importer.table.Kml;
import app.parley.importer.table.Workbook;
import app.parley.importer.tools.AeonTimeline;
import app.parley.importer.tools.SchemaOrg;
import app.parley.importer.tools.Simile;
import app.parley.importer.tools.TimelineJs;
import app.parley.importer.tools.TimelineJsTable;
import app.parley.importer.tools.TimelineProject;
import app.parley.importer.tools.Timesketch;
import app.parley.importer.tools.VisTimeline;
import app.parley.importer.tools.Wikidata;
import app.parley.model.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The formats that can be imported. To add one: a class, a line here, a sample in `data/import`.
public final class Formats {
    private static final List<Format> ALL =
            List.of(
                    new EventFile(),
                    new ICalendar(),
                    new ParleyTable(),
                    new Acled(),
                    new Ged(),
                    new Gdelt(),
                    new Icews(),
                    new PaX(),
                    new Workbook(List.of(new ParleyTable(), new Acled(), new Ged(), new PaX())),
                    new TimelineJs(),
                    new TimelineJsTable(),
                    new GeoJson(),
                    new Kml(),
                    new Timesketch(),
                    new AeonTimeline(),
                    new TimelineProject(),
                    new Simile(),
                    new SchemaOrg(),
                    new VisTimeline(),
                    new Wikidata(),
                    new Markwhen(),
                    new JsonObjects(),
                    new JsonList(),
                    new DelimitedText());

    private Formats() {}

    /// The ids of all formats.
    public static List<String> ids() {
        return ALL.stream().map(Format::id).toList();
    }

    /// The formats a file can be read as, the likeliest first.
    ///
    /// @throws app.parley.model.ProblemException if the file cannot be read
    public static List<String> ranked(SourceFile file, Wishes wishes) {
        Head head = file.head(file.decoding(wishes.encoding()));
        return ranked(head).map(Format::id).toList();
    }

    /// Whether a file is an event file of Parley, by how it begins; not if it cannot be read.
    public static boolean isEventFile(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            String bytes = new String(in.readNBytes(Head.SIZE), StandardCharsets.ISO_8859_1);
            String text = bytes.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
            return new EventFile().probe(new Head(bytes, text, false)) == Likelihood.CERTAIN;
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream<Format> ranked(Head head) {
        record Probed(Format format, Likelihood likelihood) {}
        return ALL.stream()
                .map(format -> new Probed(format, format.probe(head)))
                .filter(probed -> probed.likelihood != Likelihood.NO)
                .sorted(Comparator.comparing(Probed::likelihood, Comparator.reverseOrder()))
                .map(Probed::format);
    }

    /// The format of a file: as wished, else the likeliest by what is in it.
    ///
    /// @throws app.parley.model.ProblemException if it is none of them, with what it is instead
    static Format of(SourceFile file, Wishes wishes) {
        Head head = file.head(file.decoding(wishes.encoding()));
        Strangers.check(head, file);
        if (wishes.format().isPresent()) {
            return named(wishes.format().get());
        }
        return ranked(head)
                .findFirst()
                .orElseThrow(() -> Problem.of("import.unrecognised").at(file.where()).exception());
    }

    private static Format named(String id) {
        return ALL.stream()
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.of(
                                                "import.unknownFormat",
                                                id,
                                                ids().stream().collect(Collectors.joining(", ")))
                                        .exception());
    }
}
