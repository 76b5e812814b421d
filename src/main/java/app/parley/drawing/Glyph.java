package app.parley.drawing;

import app.parley.drawing.PathStep.Close;
import app.parley.drawing.PathStep.Curve;
import app.parley.drawing.PathStep.Line;
import app.parley.drawing.PathStep.Move;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The outline that stands for a kind of event (`kind-meeting`) or is the badge of a party
/// (`marker-hexagon`): one shape in one colour, told apart without colour.
///
/// Each is a file in `icons/`, so that it can be looked at and redrawn with any vector editor. The
/// files keep to one form (one path, absolute `M L C Z` in a box of 24 by 24), which is why reading
/// one takes no more than regular expressions.
///
/// @param id the name of its file, without the ending
/// @param steps the outline in the box of 24 by 24
public record Glyph(String id, List<PathStep> steps) {
    private static final double BOX = 24;
    private static final String OTHER = "kind-other";
    private static final Pattern ID = Pattern.compile("(kind|marker)-[a-z0-9-]+");
    private static final Pattern PATH = Pattern.compile(" d=\"([^\"]*)\"");
    private static final Pattern STEP = Pattern.compile("([MLCZ])([^MLCZ]*)");
    private static final Pattern NUMBER = Pattern.compile("[-0-9.]+");
    private static final Map<String, Glyph> KNOWN = new ConcurrentHashMap<>();

    /// Keeps the outline unmodifiable.
    public Glyph {
        steps = List.copyOf(steps);
    }

    /// The glyph with an id; for an id without a file, that of any other kind (`kind-other`), since
    /// the list of kinds is open.
    public static Glyph of(String id) {
        return KNOWN.computeIfAbsent(id, Glyph::read);
    }

    /// The outline with the middle of its box at a point, and its box `size` wide and high.
    public List<PathStep> at(double centreX, double centreY, double size) {
        double scale = size / BOX;
        double left = centreX - size / 2;
        double top = centreY - size / 2;
        List<PathStep> placed = new ArrayList<>(steps.size());
        for (PathStep step : steps) {
            placed.add(
                    switch (step) {
                        case Move(var x, var y) -> new Move(left + x * scale, top + y * scale);
                        case Line(var x, var y) -> new Line(left + x * scale, top + y * scale);
                        case Curve(var x1, var y1, var x2, var y2, var x, var y) ->
                                new Curve(
                                        left + x1 * scale,
                                        top + y1 * scale,
                                        left + x2 * scale,
                                        top + y2 * scale,
                                        left + x * scale,
                                        top + y * scale);
                        case Close close -> close;
                    });
        }
        return List.copyOf(placed);
    }

    private static Glyph read(String id) {
        String known = isKnown(id) ? id : OTHER;
        try (InputStream in = Glyph.class.getResourceAsStream(file(known))) {
            byte[] svg = Objects.requireNonNull(in, known).readAllBytes();
            return new Glyph(known, steps(new String(svg, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKnown(String id) {
        return ID.matcher(id).matches() && Glyph.class.getResource(file(id)) != null;
    }

    private static String file(String id) {
        return "/app/parley/icons/" + id + ".svg";
    }

    private static List<PathStep> steps(String svg) {
        return PATH.matcher(svg)
                .results()
                .flatMap(path -> STEP.matcher(path.group(1)).results())
                .map(Glyph::step)
                .toList();
    }

    private static PathStep step(MatchResult step) {
        double[] at =
                NUMBER.matcher(step.group(2))
                        .results()
                        .mapToDouble(number -> Double.parseDouble(number.group()))
                        .toArray();
        return switch (step.group(1)) {
            case "M" -> new Move(at[0], at[1]);
            case "L" -> new Line(at[0], at[1]);
            case "C" -> new Curve(at[0], at[1], at[2], at[3], at[4], at[5]);
            default -> new Close();
        };
    }
}
