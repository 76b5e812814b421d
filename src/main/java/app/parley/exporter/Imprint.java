package app.parley.exporter;

import app.parley.model.Problem;
import app.parley.model.Problem.Where;
import app.parley.model.ProblemException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// What a picture says of how it was made, read from the file: the recipe in its [DocumentInfo].
public final class Imprint {
    /// The name under which PNG and PDF files keep it.
    static final String KEYWORD = "Recipe";

    private static final int LARGEST_CHUNK = 16 << 20;
    private static final int LARGEST_SVG = 64 << 20;

    private Imprint() {}

    /// The recipe in a picture.
    ///
    /// @throws ProblemException with `export.unknownEnding`, `export.noPicture` if there is no such
    ///     file, or `export.noRecipe` if it holds none or cannot be read
    public static String recipe(Path file) {
        Format format = Format.of(file);
        try {
            Optional<String> recipe =
                    switch (format) {
                        case PNG -> png(file);
                        case SVG -> svg(file);
                        case PDF -> pdf(file);
                        case PPTX -> pptx(file);
                        case CSV, JSON, ICS, TXT -> Optional.empty();
                    };
            return recipe.filter(words -> !words.isBlank())
                    .orElseThrow(() -> problem("export.noRecipe", file).exception());
        } catch (NoSuchFileException e) {
            throw new ProblemException(problem("export.noPicture", file), e);
        } catch (IOException | SAXException e) {
            throw new ProblemException(problem("export.noRecipe", file), e);
        }
    }

    private static Problem problem(String key, Path file) {
        return Problem.of(key, file.toString()).at(Where.file(file.toString()));
    }

    private static Optional<String> png(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(bytes)) {
            in.skipNBytes(Png.SIGNATURE_LENGTH);
            while (true) {
                int length = in.readInt();
                String type = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
                if (length < 0 || type.equals("IEND")) {
                    return Optional.empty();
                }
                if (!type.equals("iTXt") || length > LARGEST_CHUNK) {
                    in.skipNBytes(length + 4L);
                    continue;
                }
                byte[] data = in.readNBytes(length);
                in.skipNBytes(4);
                // After the keyword: end, not compressed, method, no language, no translation.
                String words = new String(data, StandardCharsets.UTF_8);
                if (words.startsWith(KEYWORD + "\0\0\0\0\0")) {
                    return Optional.of(words.substring(KEYWORD.length() + 5));
                }
            }
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> svg(Path file) throws IOException, SAXException {
        try (InputStream in = Files.newInputStream(file)) {
            return Xml.all(Xml.parse(in.readNBytes(LARGEST_SVG)), "metadata").stream()
                    .map(Element::getTextContent)
                    .findFirst();
        }
    }

    private static Optional<String> pdf(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return Optional.ofNullable(
                    document.getDocumentInformation().getCustomMetadataValue(KEYWORD));
        }
    }

    private static Optional<String> pptx(Path file) throws IOException, SAXException {
        Parts parts = Parts.read(file);
        Optional<String> described = PptxTemplate.recipe(parts);
        return described.isPresent() ? described : PptxTags.recipe(parts);
    }
}
