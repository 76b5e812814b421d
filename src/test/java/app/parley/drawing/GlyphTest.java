package app.parley.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.drawing.PathStep.Close;
import app.parley.drawing.PathStep.Curve;
import app.parley.drawing.PathStep.Line;
import app.parley.drawing.PathStep.Move;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

final class GlyphTest {
    private static final String NUMBER = "-?\\d+(\\.\\d{1,2})?";
    private static final String POINT = NUMBER + " " + NUMBER;
    private static final String LOOP =
            "M" + POINT + "( L" + POINT + "| C" + POINT + " " + POINT + " " + POINT + ")+ Z";
    private static final Pattern FORM =
            Pattern.compile(
                    """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
                        <title>[A-Z][a-z ]+</title>
                        <path fill="currentColor" fill-rule="evenodd" d="%s"/>
                    </svg>
                    """
                            .formatted(LOOP + "( " + LOOP + ")*"));

    @Test
    void everyFileIsOfTheFormThatGlyphReads() throws IOException {
        List<Path> others = new ArrayList<>();
        for (Path file : files()) {
            if (!FORM.matcher(Files.readString(file)).matches()) {
                others.add(file);
            }
        }
        assertEquals(
                List.of(),
                others,
                "to mend: one path of absolute M L C Z, two decimals at most, laid out like the"
                        + " other files");
    }

    @Test
    void everyFileIsAGlyphWithinItsBox() throws IOException {
        for (Path file : files()) {
            String id = file.getFileName().toString().replace(".svg", "");
            Glyph glyph = Glyph.of(id);
            assertEquals(id, glyph.id());
            assertTrue(
                    glyph.steps().stream()
                            .flatMapToDouble(GlyphTest::coordinates)
                            .allMatch(c -> c >= 0 && c <= 24),
                    () -> file + " reaches out of its box of 24 by 24");
        }
    }

    @Test
    void anUnknownIdIsAnyOtherKind() {
        assertEquals(
                List.of(Glyph.of("kind-other"), Glyph.of("kind-other"), Glyph.of("kind-other")),
                List.of(Glyph.of("kind-picnic"), Glyph.of("../parley"), Glyph.of("")));
    }

    @Test
    void aGlyphIsPlacedByItsCentreAndSize() {
        Glyph glyph =
                new Glyph(
                        "kind-test",
                        List.of(
                                new Move(0, 0),
                                new Line(24, 12),
                                new Curve(12, 12, 6, 18, 0, 24),
                                new Close()));
        assertEquals(
                List.of(
                        new Move(94, 44),
                        new Line(106, 50),
                        new Curve(100, 50, 97, 53, 94, 56),
                        new Close()),
                glyph.at(100, 50, 12));
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(Path.of("icons"))) {
            return files.filter(file -> file.toString().matches(".*(kind|marker)-.*\\.svg"))
                    .sorted()
                    .toList();
        }
    }

    private static DoubleStream coordinates(PathStep step) {
        return switch (step) {
            case Move(var x, var y) -> DoubleStream.of(x, y);
            case Line(var x, var y) -> DoubleStream.of(x, y);
            case Curve(var x1, var y1, var x2, var y2, var x, var y) ->
                    DoubleStream.of(x1, y1, x2, y2, x, y);
            case Close _ -> DoubleStream.empty();
        };
    }
}
