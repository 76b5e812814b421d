package app.parley.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.importer.Formats;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Formats are shown under the names people know them by.
class FormatNamesTest {
    @Test
    void everyFormatHasAName() {
        assertEquals(
                List.of(),
                Formats.ids().stream().filter(id -> !Journey.TEXT.has("format." + id)).toList(),
                "add format.ID=NAME to messages.properties for these");
    }
}
