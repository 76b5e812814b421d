package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.Position;
import app.parley.store.Store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Everything the two articles say that the timeline began with is in the store that ships.
class SeedCoverageTest {
    @Test
    void everyStatementOfTheArticlesHasItsEventsAndPositions(@TempDir Path folder)
            throws IOException {
        Dossier dossier;
        try (Store store = ShippedFile.store(folder)) {
            dossier = store.dossier();
        }
        Set<String> events = ShippedFile.ids(dossier, Event.class);
        Set<String> positions = ShippedFile.ids(dossier, Position.class);
        List<String> missing = new ArrayList<>();
        List<List<String>> statements = ShippedFile.table("seed-coverage.tsv");
        for (List<String> statement : statements) {
            missing.addAll(missing(statement, statement.get(2), events));
            missing.addAll(missing(statement, statement.get(3), positions));
        }
        assertEquals(56, statements.size());
        assertEquals(List.of(), missing, "to mend: put these into " + ShippedFile.PATH);
    }

    private static List<String> missing(List<String> statement, String ids, Set<String> held) {
        return List.of(ids.split(" ")).stream()
                .filter(id -> !id.isEmpty() && !held.contains(id))
                .map(id -> statement.get(0) + " " + id + ": " + statement.get(1))
                .toList();
    }
}
