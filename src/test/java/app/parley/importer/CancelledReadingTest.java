package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertThrows;

import app.parley.model.Dossier;
import app.parley.model.Progress;
import app.parley.model.Shown;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Who cancels is answered before there is a single row: a large file is read more than once until
/// then.
class CancelledReadingTest {
    private static final Progress CANCELLED =
            new Progress() {
                @Override
                public void at(long done, long total) {}

                @Override
                public boolean cancelled() {
                    return true;
                }
            };

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\": 0, \"data\": []}",
                "{\"a\": {}}\n{\"a\": {}}",
                "date,title",
                "<timeline/>",
                "BEGIN:VCALENDAR\nEND:VCALENDAR"
            })
    void aFileWithoutRowsIsNotReadToItsEnd(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), text);
        Wishes wishes = Wishes.none(Known.of(new Dossier("", "", List.of())));
        assertThrows(
                CancellationException.class,
                () -> Preview.of(file, wishes, Shown.NOTHING, CANCELLED));
    }
}
