package app.parley.exporter;

import app.parley.drawing.Drawing;
import app.parley.model.Problem;
import app.parley.model.Problem.Where;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Writes a drawing into a file of the format its name ends in.
public final class Pictures {
    /// The endings of file names that can be written, without the dot.
    public static final List<String> ENDINGS = List.of("png", "svg");

    private Pictures() {}

    /// Writes a drawing, in place of a file that may be there; see [OutputFile#write].
    ///
    /// @param dpi pixels an inch where the format has pixels, see [Png#write]
    /// @throws app.parley.model.ProblemException also with the key `export.unknownEnding`, before
    ///     anything is written
    public static void write(Drawing drawing, double dpi, Path file) {
        switch (ending(file)) {
            case "png" -> OutputFile.write(file, out -> Png.write(drawing, dpi, out));
            case "svg" -> OutputFile.write(file, out -> Svg.write(drawing, out));
            default ->
                    throw Problem.of(
                                    "export.unknownEnding",
                                    file.toString(),
                                    String.join(", ", ENDINGS))
                            .at(Where.file(file.toString()))
                            .exception();
        }
    }

    private static String ending(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
