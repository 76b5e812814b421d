package app.parley.exporter;

import app.parley.model.Problem;
import app.parley.model.Problem.Where;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What can be written, known by the ending of the file's name.
public enum Format {
    /// A picture in pixels.
    PNG,
    /// A picture as vectors, for the web and for drawing programs.
    SVG,
    /// Pages.
    PDF,
    /// Slides that can be edited.
    PPTX,
    /// A table of the events.
    CSV,
    /// Parley's own event file.
    JSON,
    /// A calendar of the events.
    ICS,
    /// The events as a text to read.
    TXT;

    /// The format of a file.
    ///
    /// @throws app.parley.model.ProblemException with `export.unknownEnding`
    public static Format of(Path file) {
        String name = file.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(format -> name.contains(".") && format.name().equalsIgnoreCase(ending))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.of("export.unknownEnding", name, endings())
                                        .at(Where.file(name))
                                        .exception());
    }

    private static String endings() {
        return Arrays.stream(values())
                .map(format -> "." + format.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /// Whether it shows a picture, and not the events alone.
    public boolean isPicture() {
        return compareTo(CSV) < 0;
    }

    /// Whether it can hold several pages.
    public boolean hasPages() {
        return this == PDF || this == PPTX;
    }
}
