package app.parley.exporter;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Shape;
import app.parley.drawing.TextMeasure;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/// The letters of the typeface that a drawing uses, as font files of their own (TrueType): neither
/// kerned nor joined, as they were measured.
final class FontSubset {
    /// What a browser needs to use a font.
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "hmtx", "cmap", "glyf", "loca", "name", "post", "OS/2");

    private FontSubset() {}

    /// A font file for each weight of which letters are used.
    static Map<FontWeight, byte[]> of(Drawing drawing) throws IOException {
        Map<FontWeight, SortedSet<Integer>> used = new EnumMap<>(FontWeight.class);
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Shape.Text text) {
                text.text()
                        .codePoints()
                        .filter(TextMeasure.inter()::has)
                        .forEach(
                                letter ->
                                        used.computeIfAbsent(text.weight(), _ -> new TreeSet<>())
                                                .add(letter));
            }
        }
        Map<FontWeight, byte[]> files = new EnumMap<>(FontWeight.class);
        for (Map.Entry<FontWeight, SortedSet<Integer>> each : used.entrySet()) {
            files.put(each.getKey(), file(each.getKey(), each.getValue()));
        }
        return files;
    }

    private static byte[] file(FontWeight weight, SortedSet<Integer> letters) throws IOException {
        try (InputStream in = FontSubset.class.getResourceAsStream(weight.resource());
                TrueTypeFont font =
                        new TTFParser()
                                .parse(
                                        new RandomAccessReadBuffer(
                                                Objects.requireNonNull(in).readAllBytes()))) {
            font.setEnableGsub(false);
            TTFSubsetter subset = new TTFSubsetter(font, TABLES);
            letters.forEach(subset::add);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            subset.writeToStream(file);
            return file.toByteArray();
        }
    }
}
