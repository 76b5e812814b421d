package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.drawing.Drawing;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Drawings somebody has looked at, as text: one shape a line, to a tenth of a pixel.
final class Approved {
    private static final Path FOLDER = Path.of("src/test/resources/app/parley/timeline/approved");

    private Approved() {}

    /// Compares a drawing with the approved one of that name.
    static void check(String name, Drawing drawing) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        String text = text(drawing);
        if (Boolean.getBoolean("approve")) {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        String approved = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        assertEquals(
                approved,
                text,
                () ->
                        "The picture differs from "
                                + file
                                + ". If it is meant to, look at it and run:"
                                + " mvn test -Dtest=ApprovedDrawingsTest -Dapprove=true");
    }

    static String text(Drawing drawing) {
        Stream<String> shapes = drawing.shapes().stream().map(Approved::line);
        Stream<String> words =
                drawing.descriptions().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + ": " + each.getValue());
        String size = "drawing " + numbers(drawing.width(), drawing.height());
        return Stream.of(Stream.of(size), shapes, words)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Shape shape) {
        String about = shape.about().isEmpty() ? "-" : shape.about();
        return switch (shape) {
            case Shape.Rect rect ->
                    "rect %s %s r%s %s"
                            .formatted(
                                    about,
                                    numbers(rect.x(), rect.y(), rect.width(), rect.height()),
                                    numbers(rect.radius()),
                                    ink(rect.ink()));
            case Shape.Oval oval ->
                    "oval %s %s %s"
                            .formatted(
                                    about,
                                    numbers(oval.x(), oval.y(), oval.width(), oval.height()),
                                    ink(oval.ink()));
            case Shape.Line line ->
                    "line %s %s %s"
                            .formatted(
                                    about,
                                    numbers(line.x1(), line.y1(), line.x2(), line.y2()),
                                    ink(line.ink()));
            case Shape.Bars bars ->
                    "bars %s %s %s %s"
                            .formatted(
                                    about,
                                    numbers(bars.x(), bars.base(), bars.columnWidth()),
                                    numbers(bars.heights()),
                                    ink(bars.ink()));
            case Shape.Path path ->
                    "path %s %s %s".formatted(about, steps(path.steps()), ink(path.ink()));
            case Shape.Text text ->
                    "text %s %s %s %s %s %08x \"%s\""
                            .formatted(
                                    about,
                                    numbers(text.x(), text.baseline()),
                                    text.weight(),
                                    numbers(text.size()),
                                    text.anchor(),
                                    text.argb(),
                                    text.text());
        };
    }

    private static String ink(Ink ink) {
        return "%08x/%08x/%s%s"
                .formatted(
                        ink.fill(),
                        ink.stroke(),
                        numbers(ink.width()),
                        ink.dashes().isEmpty() ? "" : " dashed " + numbers(ink.dashes()));
    }

    private static String steps(List<PathStep> steps) {
        return steps.stream()
                .map(
                        step ->
                                switch (step) {
                                    case PathStep.Move(var x, var y) -> "M" + numbers(x, y);
                                    case PathStep.Line(var x, var y) -> "L" + numbers(x, y);
                                    case PathStep.Curve c ->
                                            "C"
                                                    + numbers(
                                                            c.x1(), c.y1(), c.x2(), c.y2(), c.x(),
                                                            c.y());
                                    case PathStep.Close _ -> "Z";
                                })
                .collect(Collectors.joining(" "));
    }

    private static String numbers(double... numbers) {
        return numbers(java.util.Arrays.stream(numbers).boxed().toList());
    }

    private static String numbers(List<Double> numbers) {
        // Adding zero makes of minus zero a zero.
        return numbers.stream()
                .map(each -> String.format(Locale.ROOT, "%.1f", Math.round(each * 10) / 10.0 + 0.0))
                .collect(Collectors.joining(","));
    }
}
