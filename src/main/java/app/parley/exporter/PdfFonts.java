package app.parley.exporter;

import app.parley.drawing.FontWeight;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The fonts of one PDF: of each weight that is used, the letters that are used.
final class PdfFonts {
    private final PDDocument document;
    private final Map<FontWeight, PDFont> fonts = new EnumMap<>(FontWeight.class);

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    PDFont of(FontWeight weight) throws IOException {
        PDFont known = fonts.get(weight);
        if (known != null) {
            return known;
        }
        try (InputStream in = PdfFonts.class.getResourceAsStream(weight.resource())) {
            byte[] file = Objects.requireNonNull(in).readAllBytes();
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // Letters as they were measured: none joined to another or replaced by its neighbours.
            font.setEnableGsub(false);
            // Read again when the document is saved, so the document closes it.
            document.registerTrueTypeFontForClosing(font);
            PDFont loaded = PDType0Font.load(document, font, true);
            fonts.put(weight, loaded);
            return loaded;
        }
    }
}
