package app.parley.exporter;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.PlainText;
import app.parley.drawing.Shape;
import app.parley.drawing.Shape.Bars;
import app.parley.drawing.Shape.Line;
import app.parley.drawing.Shape.Oval;
import app.parley.drawing.Shape.Path;
import app.parley.drawing.Shape.Rect;
import app.parley.drawing.Shape.Text;
import app.parley.drawing.TextMeasure;
import app.parley.model.Progress;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a drawing as an SVG file (SVG 1.1 and ARIA), the same bytes for the same drawing.
///
/// Text stays text, so that it can be searched and edited, and the letters it uses travel in the
/// file, which browsers read. Programs that do not, such as Inkscape, take another sans-serif where
/// Inter is not installed; each text says how wide it is, so that they fit it in. What heeds
/// neither, such as PowerPoint, needs outlines: those look the same everywhere.
///
/// Neighbouring shapes about one thing are a group that says what it is. Nothing in the file runs
/// or points outside it: no script, no link, no image, and no style but the letters.
public final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /// What stands in for Inter must not be wider, or words run into each other.
    private static final String FONTS = "Inter, Arial, Helvetica, Liberation Sans, sans-serif";

    private final XMLStreamWriter xml;
    private final Letters letters;
    private final Lettering lettering = new Lettering();

    /// What a text is in the file.
    public enum Letters {
        /// Text, with its font.
        TEXT,
        /// The outlines of its letters.
        OUTLINES
    }

    private Svg(XMLStreamWriter xml, Letters letters) {
        this.xml = xml;
        this.letters = letters;
    }

    /// Writes a drawing that says how to make it again. The stream stays open.
    ///
    /// @throws java.util.concurrent.CancellationException if `progress` asked for it
    public static void write(
            Drawing drawing, String recipe, Letters letters, Progress progress, OutputStream out)
            throws IOException {
        try {
            // The factory of the JDK, whatever else lies on the class path: the same bytes.
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new Svg(xml, letters).document(drawing, recipe, progress);
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private void document(Drawing drawing, String recipe, Progress progress)
            throws XMLStreamException, IOException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("width", number(drawing.width()));
        xml.writeAttribute("height", number(drawing.height()));
        xml.writeAttribute(
                "viewBox",
                "0 0 %s %s".formatted(number(drawing.width()), number(drawing.height())));
        xml.writeAttribute("font-family", FONTS);
        description(drawing.title(), drawing.caption());
        if (!recipe.isEmpty()) {
            xml.writeStartElement("metadata");
            xml.writeCharacters(recipe);
            xml.writeEndElement();
        }
        if (letters == Letters.TEXT) {
            xml.writeStartElement("style");
            xml.writeCharacters(fonts(drawing));
            xml.writeEndElement();
        }
        if (drawing.background() != 0) {
            shape(
                    new Rect(
                            "",
                            0,
                            0,
                            drawing.width(),
                            drawing.height(),
                            0,
                            Ink.filled(drawing.background())));
        }
        List<Shape> shapes = drawing.shapes();
        int start = 0;
        for (int i = 1; i <= shapes.size(); i++) {
            if (i == shapes.size() || !shapes.get(i).about().equals(shapes.get(start).about())) {
                Watched.at(progress, i, shapes.size());
                group(shapes.subList(start, i), drawing);
                start = i;
            }
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /// The letters that are used, each weight under the name the texts ask for.
    private static String fonts(Drawing drawing) throws IOException {
        StringBuilder rules =
                new StringBuilder("text{font-kerning:none;font-variant-ligatures:none}");
        FontSubset.of(drawing)
                .forEach(
                        (weight, file) ->
                                rules.append("@font-face{font-family:Inter;font-weight:")
                                        .append(weight(weight))
                                        .append(";src:url(data:font/ttf;base64,")
                                        .append(Base64.getEncoder().encodeToString(file))
                                        .append(")}"));
        return rules.toString();
    }

    private void group(List<Shape> shapes, Drawing drawing) throws XMLStreamException {
        String about = shapes.getFirst().about();
        String words = about.isEmpty() ? "" : drawing.descriptions().getOrDefault(about, "");
        if (words.isEmpty()) {
            shapes(shapes);
            return;
        }
        xml.writeCharacters("\n");
        xml.writeStartElement("g");
        xml.writeAttribute("role", "img");
        xml.writeAttribute("aria-label", PlainText.of(words));
        String title = words.lines().findFirst().orElse("");
        description(title, words.lines().skip(1).collect(Collectors.joining(" ")));
        shapes(shapes);
        xml.writeEndElement();
    }

    private void description(String title, String more) throws XMLStreamException {
        if (!title.isEmpty()) {
            element("title", title);
        }
        if (!more.isEmpty()) {
            element("desc", more);
        }
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(PlainText.of(words));
        xml.writeEndElement();
    }

    private void shapes(List<Shape> shapes) throws XMLStreamException {
        for (Shape shape : shapes) {
            shape(shape);
        }
    }

    private void shape(Shape shape) throws XMLStreamException {
        xml.writeCharacters("\n");
        switch (shape) {
            case Rect r -> {
                xml.writeEmptyElement("rect");
                box(r.x(), r.y(), r.width(), r.height());
                if (r.radius() > 0) {
                    attribute("rx", r.radius());
                }
                ink(r.ink());
            }
            case Oval o -> {
                xml.writeEmptyElement("ellipse");
                attribute("cx", o.x() + o.width() / 2);
                attribute("cy", o.y() + o.height() / 2);
                attribute("rx", o.width() / 2);
                attribute("ry", o.height() / 2);
                ink(o.ink());
            }
            case Line l -> {
                xml.writeEmptyElement("line");
                attribute("x1", l.x1());
                attribute("y1", l.y1());
                attribute("x2", l.x2());
                attribute("y2", l.y2());
                ink(l.ink());
            }
            case Path p -> outline(steps(p.steps()), p.ink());
            case Bars b -> outline(columns(b), b.ink());
            case Text t -> text(t);
        }
    }

    private void box(double x, double y, double width, double height) throws XMLStreamException {
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
    }

    private void outline(String steps, Ink ink) throws XMLStreamException {
        xml.writeEmptyElement("path");
        xml.writeAttribute("d", steps);
        xml.writeAttribute("fill-rule", "evenodd");
        ink(ink);
    }

    private void text(Text t) throws XMLStreamException {
        if (letters == Letters.OUTLINES) {
            xml.writeEmptyElement("path");
            xml.writeAttribute("d", steps(lettering.outline(t)));
            colour("fill", t.argb());
            return;
        }
        xml.writeStartElement("text");
        attribute("x", t.x());
        attribute("y", t.baseline());
        attribute("font-size", t.size());
        if (t.weight() != FontWeight.REGULAR) {
            xml.writeAttribute("font-weight", weight(t.weight()));
        }
        switch (t.anchor()) {
            case START -> {}
            case MIDDLE -> xml.writeAttribute("text-anchor", "middle");
            case END -> xml.writeAttribute("text-anchor", "end");
        }
        attribute("textLength", TextMeasure.inter().width(t.text(), t.weight(), t.size()));
        xml.writeAttribute("lengthAdjust", "spacingAndGlyphs");
        xml.writeAttribute("xml:space", "preserve");
        colour("fill", t.argb());
        xml.writeCharacters(t.text());
        xml.writeEndElement();
    }

    private static String weight(FontWeight weight) {
        return switch (weight) {
            case REGULAR -> "400";
            case MEDIUM -> "500";
            case SEMI_BOLD -> "600";
            case BOLD -> "700";
        };
    }

    private void ink(Ink ink) throws XMLStreamException {
        colour("fill", ink.fill());
        if (ink.stroke() == 0) {
            return;
        }
        colour("stroke", ink.stroke());
        attribute("stroke-width", ink.width());
        if (!ink.dashes().isEmpty()) {
            xml.writeAttribute(
                    "stroke-dasharray",
                    ink.dashes().stream().map(Svg::number).collect(Collectors.joining(" ")));
        }
    }

    private void colour(String name, int argb) throws XMLStreamException {
        int alpha = argb >>> 24;
        if (alpha == 0) {
            xml.writeAttribute(name, "none");
            return;
        }
        xml.writeAttribute(name, String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF));
        if (alpha != 0xFF) {
            attribute(name + "-opacity", alpha / 255.0);
        }
    }

    private void attribute(String name, double value) throws XMLStreamException {
        xml.writeAttribute(name, number(value));
    }

    private static String steps(List<PathStep> steps) {
        return steps.stream().map(Svg::step).collect(Collectors.joining());
    }

    private static String step(PathStep step) {
        return switch (step) {
            case PathStep.Move(var x, var y) -> "M" + numbers(x, y);
            case PathStep.Line(var x, var y) -> "L" + numbers(x, y);
            case PathStep.Curve(var x1, var y1, var x2, var y2, var x, var y) ->
                    "C" + numbers(x1, y1, x2, y2, x, y);
            case PathStep.Close() -> "Z";
        };
    }

    private static String steps(java.awt.Shape outline) {
        StringBuilder steps = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator step = outline.getPathIterator(null); !step.isDone(); step.next()) {
            steps.append(
                    switch (step.currentSegment(at)) {
                        case PathIterator.SEG_MOVETO -> "M" + numbers(at[0], at[1]);
                        case PathIterator.SEG_LINETO -> "L" + numbers(at[0], at[1]);
                        case PathIterator.SEG_QUADTO -> "Q" + numbers(at[0], at[1], at[2], at[3]);
                        case PathIterator.SEG_CUBICTO -> "C" + numbers(at);
                        default -> "Z";
                    });
        }
        return steps.toString();
    }

    private static String columns(Bars bars) {
        return IntStream.range(0, bars.heights().size())
                .filter(i -> bars.heights().get(i) > 0)
                .mapToObj(i -> column(bars, i))
                .collect(Collectors.joining());
    }

    private static String column(Bars bars, int i) {
        double left = bars.x() + i * bars.columnWidth();
        return "M%sV%sH%sV%sZ"
                .formatted(
                        numbers(left, bars.base()),
                        number(bars.base() - bars.heights().get(i)),
                        number(left + bars.columnWidth()),
                        number(bars.base()));
    }

    private static String numbers(double... values) {
        return Arrays.stream(values).mapToObj(Svg::number).collect(Collectors.joining(" "));
    }

    /// At most two decimals, and neither an exponent nor a minus before zero.
    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
