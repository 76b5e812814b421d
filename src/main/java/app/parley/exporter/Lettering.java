package app.parley.exporter;

import app.parley.drawing.FontWeight;
import app.parley.drawing.Shape.Text;
import app.parley.drawing.TextMeasure;
import app.parley.model.Problem;
import app.parley.model.ProblemException;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The letters of a text as outlines, in Inter or, where it lacks one, in a font of the system.
///
/// *Why outlines:* Java2D sets its ready-made letters on whole pixels, which opens gaps within
/// words; an outline lies where it was measured, and a picture painted in bands is the same picture
/// as in one piece.
final class Lettering {
    // Fractional advances and no hinting: what TextMeasure measured.
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<FontWeight, Font> fonts = new EnumMap<>(FontWeight.class);

    /// The outline of a text where the picture has it.
    Shape outline(Text text) {
        if (text.text().isBlank()) {
            return new Path2D.Double();
        }
        Font font = inter(text.weight()).deriveFont((float) text.size());
        if (text.text().codePoints().allMatch(TextMeasure.inter()::has)) {
            double width = TextMeasure.inter().width(text.text(), text.weight(), text.size());
            return font.createGlyphVector(EXACT, text.text())
                    .getOutline((float) left(text, width), (float) text.baseline());
        }
        TextLayout layout = borrowing(text, font);
        double left = left(text, layout.getAdvance());
        return layout.getOutline(AffineTransform.getTranslateInstance(left, text.baseline()));
    }

    private static double left(Text text, double width) {
        return switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - width / 2;
            case END -> text.x() - width;
        };
    }

    private Font inter(FontWeight weight) {
        return fonts.computeIfAbsent(weight, Lettering::load);
    }

    private static Font load(FontWeight weight) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file(weight)));
        } catch (FontFormatException e) {
            throw new IllegalStateException(weight.resource(), e);
        } catch (IOException e) {
            // Nothing is read here: without fontconfig or freetype Java2D calls it that.
            throw noFonts(e);
        }
    }

    private static byte[] file(FontWeight weight) {
        try (InputStream in = Lettering.class.getResourceAsStream(weight.resource())) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lays out a text with the system's letters where Inter has none; right-to-left writing is
    /// put in its order.
    private static TextLayout borrowing(Text text, Font font) {
        AttributedString set = new AttributedString(text.text());
        set.addAttribute(TextAttribute.FONT, font);
        Font system = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) text.size());
        int length;
        for (int i = 0; i < text.text().length(); i += length) {
            int codePoint = text.text().codePointAt(i);
            length = Character.charCount(codePoint);
            if (!TextMeasure.inter().has(codePoint)) {
                set.addAttribute(TextAttribute.FONT, system, i, i + length);
            }
        }
        try {
            return new TextLayout(set.getIterator(), EXACT);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Error e) {
            // Java2D throws a plain Error where no font at all is installed.
            throw noFonts(e);
        }
    }

    private static ProblemException noFonts(Throwable cause) {
        return new ProblemException(Problem.of("export.noFonts"), cause);
    }
}
