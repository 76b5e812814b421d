package app.parley.exporter;

import app.parley.drawing.Drawing;
import app.parley.model.Problem;
import app.parley.model.Problem.Where;
import app.parley.model.Progress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes drawings into a file of the format its name ends in.
public final class Pictures {
    private Pictures() {}

    /// Writes a picture, in place of one that may be there; see [OutputFile#write]. In a deck of
    /// slides that is there only the picture itself is replaced; see [Pptx#update].
    ///
    /// @param pages one drawing, or several where the format has pages
    /// @param dpi pixels an inch where the format has pixels, see [Png#write]
    /// @param letters what texts are where the format has a choice
    /// @return what the user should know about the file
    /// @throws app.parley.model.ProblemException also with the key `export.unknownEnding` or
    ///     `export.onePage`, before anything is written
    /// @throws CancellationException if `progress` asked for it; then what was there before is
    public static List<Problem> write(
            List<Drawing> pages,
            double dpi,
            Svg.Letters letters,
            DocumentInfo info,
            Path file,
            Progress progress) {
        Format format = Format.of(file);
        if (pages.size() > 1 && !format.hasPages()) {
            throw Problem.of("export.onePage", file.toString())
                    .at(Where.file(file.toString()))
                    .exception();
        }
        List<Problem> problems = new ArrayList<>();
        Drawing first = pages.getFirst();
        switch (format) {
            case PNG ->
                    OutputFile.write(
                            file,
                            progress,
                            out -> Png.write(first, dpi, info.recipe(), progress, out));
            case SVG ->
                    OutputFile.write(
                            file,
                            progress,
                            out -> Svg.write(first, info.recipe(), letters, progress, out));
            case PDF ->
                    OutputFile.write(
                            file,
                            progress,
                            out -> problems.addAll(Pdf.write(pages, info, progress, out)));
            case PPTX ->
                    OutputFile.write(
                            file, progress, out -> slides(pages, info, file, progress, out));
            case CSV, JSON, ICS, TXT ->
                    throw new IllegalArgumentException(format + " shows no picture");
        }
        return problems;
    }

    private static void slides(
            List<Drawing> pages, DocumentInfo info, Path deck, Progress progress, OutputStream out)
            throws IOException {
        List<Slide> slides = new ArrayList<>();
        for (Drawing page : pages) {
            slides.add(new Slide(id(info, slides.size()), page, notes(page)));
        }
        if (Files.exists(deck)) {
            Pptx.update(deck, slides, info, progress, out);
        } else {
            Pptx.write(slides, info, progress, out);
        }
    }

    /// A picture is known again by its headline; the first of several pages by that alone, so that
    /// it stays the same one when more follow it.
    private static String id(DocumentInfo info, int page) {
        return page == 0 ? info.title() : "%s, %d".formatted(info.title(), page + 1);
    }

    /// What the picture as a whole is described by, and its sources.
    private static String notes(Drawing page) {
        return Stream.of(Drawing.WHOLE, Drawing.SOURCES)
                .map(about -> page.descriptions().getOrDefault(about, ""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
