package app.parley.exporter;

import app.parley.model.Batch;
import app.parley.model.Code;
import app.parley.model.Edtf;
import app.parley.model.Hit;
import app.parley.model.Position;
import app.parley.model.Problem;
import app.parley.model.Provenance;
import app.parley.model.RedLineCard;
import app.parley.model.Relation;
import app.parley.model.Source;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/// Answers of the command line as JSON, for scripts: arrays of objects that name items by the ids
/// of the data. What is not known is left out.
public final class ResultsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private ResultsJson(JsonGenerator out) {
        this.out = out;
    }

    /// A hit with what scripts ask of it.
    ///
    /// @param hit the hit
    /// @param event id of the event it is, or at which it was put
    /// @param when its date
    /// @param read from which row of which file it is; empty if the user made it, or it is no event
    public record Found(
            Hit hit, Optional<String> event, Optional<Edtf> when, Optional<Provenance> read) {}

    /// The word for the type of a hit, such as `position`.
    public static String type(Hit hit) {
        return hit.type()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /// Writes hits, best first.
    public static void hits(List<Found> hits, OutputStream stream) {
        write(stream, json -> hits.forEach(json::hit));
    }

    /// Writes positions in force.
    ///
    /// @param sources by id; those that are missing are written by their id alone
    public static void positions(
            List<RedLineCard> cards, Map<String, Source> sources, OutputStream stream) {
        write(stream, json -> cards.forEach(card -> json.position(card, sources)));
    }

    /// What came of a file.
    ///
    /// @param file its name
    /// @param format id of the format it was read as
    /// @param columns fields by the name of their column
    /// @param counts of events: new, changed, unchanged, repeated, gone, refused
    /// @param refused the rows that were not taken in
    /// @param notices what cost no row
    public record Imported(
            String file,
            String format,
            Map<String, String> columns,
            SortedMap<String, Integer> counts,
            List<Told> refused,
            List<Told> notices) {}

    /// What is wrong with a row that was not taken in, or to be known of the file.
    ///
    /// @param problem what it is and where
    /// @param words the same in words, with what to do
    public record Told(Problem problem, String words) {}

    /// Writes what came of files.
    public static void imported(List<Imported> files, OutputStream stream) {
        write(stream, json -> files.forEach(json::imported));
    }

    /// Writes the imports of a store, oldest first.
    public static void batches(List<Batch> batches, OutputStream stream) {
        write(stream, json -> batches.forEach(json::batch));
    }

    private static void write(OutputStream stream, Consumer<ResultsJson> elements) {
        ObjectWriteContext indented =
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return new DefaultPrettyPrinter();
                    }
                };
        JsonGenerator out = JSON.createGenerator(indented, stream, JsonEncoding.UTF8);
        out.writeStartArray();
        elements.accept(new ResultsJson(out));
        out.writeEndArray();
        out.writeRaw('\n');
        // Flushed, not closed: the stream is the caller's.
        out.flush();
    }

    private void hit(Found found) {
        out.writeStartObject();
        text("type", type(found.hit()));
        text("id", found.hit().id());
        text("title", found.hit().title());
        found.event().ifPresent(event -> text("event", event));
        found.when().ifPresent(when -> text("when", when.text()));
        found.read().ifPresent(this::provenance);
        text("excerpt", found.hit().excerpt());
        out.writeEndObject();
    }

    private void provenance(Provenance read) {
        text("file", read.batch().origin().file());
        out.writeNumberProperty("batch", read.batch().number());
        if (read.line() > 0) {
            out.writeNumberProperty("line", read.line());
        }
        text("pointer", read.pointer());
    }

    private void batch(Batch batch) {
        out.writeStartObject();
        out.writeNumberProperty("number", batch.number());
        text("file", batch.origin().file());
        text("sha256", batch.origin().sha256());
        text("format", batch.origin().format());
        text("imported", batch.origin().imported().toString());
        out.writeNumberProperty("items", batch.items());
        out.writeBooleanProperty("shown", batch.shown());
        out.writeEndObject();
    }

    private void imported(Imported file) {
        out.writeStartObject();
        text("file", file.file());
        text("format", file.format());
        out.writeObjectPropertyStart("columns");
        file.columns().forEach(out::writeStringProperty);
        out.writeEndObject();
        file.counts().forEach(out::writeNumberProperty);
        told("problems", file.refused());
        told("notices", file.notices());
        out.writeEndObject();
    }

    private void told(String name, List<Told> all) {
        out.writeArrayPropertyStart(name);
        for (Told told : all) {
            out.writeStartObject();
            text("key", told.problem().key());
            out.writeNumberProperty("line", told.problem().where().line());
            out.writeNumberProperty("column", told.problem().where().column());
            text("pointer", told.problem().where().pointer());
            text("words", told.words());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void position(RedLineCard card, Map<String, Source> sources) {
        Position position = card.position();
        out.writeStartObject();
        text("id", position.id());
        text("party", position.party());
        text("issue", position.issue());
        text("event", position.event());
        if (position.scope().counts()) {
            text("strength", Code.of(position.strength()));
        }
        text("scope", Code.of(position.scope()));
        text("text", position.text());
        position.quote().ifPresent(quote -> text("quote", quote.text()));
        texts("conditions", position.conditions());
        text("stated", position.stated().text());
        text("from", Instant.ofEpochMilli(card.stated().from()).toString());
        text("by", position.by());
        text("basis", Code.of(position.basis()));
        text("movement", Code.of(position.movement()));
        text("since", Code.of(card.since()));
        card.round().ifPresent(round -> text("sinceRound", round.id()));
        card.before().ifPresent(before -> text("before", before.id()));
        relations(card);
        out.writeArrayPropertyStart("sources");
        position.sources().forEach(id -> source(id, Optional.ofNullable(sources.get(id))));
        out.writeEndArray();
        out.writeEndObject();
    }

    private void relations(RedLineCard card) {
        out.writeArrayPropertyStart("relations");
        String own = card.position().id();
        for (Relation relation : card.relations()) {
            out.writeStartObject();
            text("to", relation.a().equals(own) ? relation.b() : relation.a());
            text("kind", Code.of(relation.kind()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void source(String id, Optional<Source> known) {
        out.writeStartObject();
        text("id", id);
        known.ifPresent(
                source -> {
                    text("publisher", source.publisher());
                    text("title", source.title());
                    text("date", source.date());
                    text("url", source.url());
                });
        out.writeEndObject();
    }

    private void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            out.writeArrayPropertyStart(name);
            values.forEach(out::writeString);
            out.writeEndArray();
        }
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            out.writeStringProperty(name, value);
        }
    }
}
