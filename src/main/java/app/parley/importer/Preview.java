package app.parley.importer;

import app.parley.model.Comparison;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Origin;
import app.parley.model.Problem;
import app.parley.model.Progress;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What an import would do, before anything is written.
///
/// @param file the file
/// @param reading what was learnt of it
/// @param events its events, in file order
/// @param refused what is wrong with the other rows, in file order
/// @param comparison how that stands against the store
/// @param repeated events that the file has twice, word for word
public record Preview(
        SourceFile file,
        Reading reading,
        List<Event> events,
        List<Problem> refused,
        Comparison comparison,
        int repeated) {
    /// Reads a file and compares it with what a store shows. Nothing is written.
    ///
    /// @throws app.parley.model.ProblemException if nothing can be read from it
    /// @throws java.util.concurrent.CancellationException if `progress` asked for it
    public static Preview of(Path path, Wishes wishes, Dossier shown, Progress progress) {
        SourceFile file = SourceFile.of(path);
        List<Event> events = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        Reading reading =
                Formats.of(file, wishes)
                        .read(
                                file,
                                wishes,
                                row -> {
                                    switch (row) {
                                        case Row.Read read -> events.add(read.event());
                                        case Row.Refused no -> refused.add(no.problem());
                                    }
                                },
                                progress);
        file.checkSame();
        List<Item> items = new ArrayList<>(reading.others());
        Set<String> ids = new HashSet<>();
        int repeated = 0;
        for (Event event : events) {
            if (ids.add(event.id())) {
                items.add(event);
            } else {
                repeated++;
            }
        }
        return new Preview(
                file,
                reading,
                events,
                refused,
                Comparison.of(items, shown, reading.scope()),
                repeated);
    }

    /// What the store does not have yet, or has otherwise: the batch to add. What is unchanged is
    /// not in it, so that taking an import out again leaves what was there before.
    public Dossier news() {
        List<Item> items = new ArrayList<>(comparison.added());
        items.addAll(comparison.changed());
        return new Dossier(file.name(), "", items);
    }

    /// Where the batch comes from.
    public Origin origin(Instant imported) {
        return new Origin(file.name(), file.sha256(), reading.format(), imported);
    }

    /// Refuses an import as long as a column of dates can be read in two ways.
    ///
    /// @throws app.parley.model.ProblemException with `import.dateOrder`
    public void checkDecided() {
        for (Reading.OrderFound found : reading.findings().orders()) {
            if (found.why() == Reading.OrderFound.Why.UNDECIDED) {
                throw Problem.of("import.dateOrder", found.column(), found.example())
                        .at(file.where())
                        .exception();
            }
        }
    }
}
