package app.parley.importer;

import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Problem;
import app.parley.model.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/// Parley's own event file: taken in whole, with everything that is in it, or not at all.
final class EventFile implements Format {
    @Override
    public String id() {
        return "parley-json";
    }

    @Override
    public Likelihood probe(Head head) {
        return head.says("{") && head.text().matches("(?s).{0,2000}\"parley\"\\s*:\\s*\\d.*")
                ? Likelihood.CERTAIN
                : Likelihood.NO;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        try (InputStream in = file.open()) {
            Dossier dossier = ParleyJson.read(in, file.name());
            dossier.all(Event.class)
                    .forEach(event -> rows.accept(new Row.Read(event, where(file, event))));
            List<Item> others =
                    dossier.items().stream().filter(item -> !(item instanceof Event)).toList();
            return new Reading(
                    id(), others, Reading.Findings.plain(dossier.homeZone().getId()), "", 0);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static Problem.Where where(SourceFile file, Event event) {
        return new Problem.Where(file.name(), 0, 0, event.id());
    }
}
