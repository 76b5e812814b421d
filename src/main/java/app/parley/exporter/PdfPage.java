package app.parley.exporter;

import app.parley.drawing.Drawing;
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

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Paints a drawing on a page whose unit is made the pixel, with y downwards.
final class PdfPage {
    /// How far the control points of a quarter of a circle of radius 1 lie from its ends.
    private static final double ROUND = 4 * (Math.sqrt(2) - 1) / 3;

    private static final String BOX = String.valueOf(PlainText.BOX);

    private final PDPageContentStream content;
    private final PdfFonts fonts;
    private final Map<Integer, PDExtendedGraphicsState> opacities = new HashMap<>();
    private int opacity = 0xFF;

    PdfPage(PDPageContentStream content, PdfFonts fonts) {
        this.content = content;
        this.fonts = fonts;
    }

    /// Makes the unit the pixel and paints the ground.
    void ground(Drawing drawing, double pointsPerPixel) throws IOException {
        float scale = (float) pointsPerPixel;
        float top = (float) (drawing.height() * pointsPerPixel);
        content.transform(new Matrix(scale, 0, 0, -scale, 0, top));
        content.setMiterLimit(4);
        Ink ink = Ink.filled(drawing.background());
        paint(new Rect("", 0, 0, drawing.width(), drawing.height(), 0, ink));
    }

    void paint(Shape shape) throws IOException {
        switch (shape) {
            case Rect r -> paint(r.ink(), () -> rectangle(r));
            case Oval o -> paint(o.ink(), () -> ellipse(o));
            case Line l ->
                    paint(
                            new Ink(0, l.ink().stroke(), l.ink().width(), l.ink().dashes()),
                            () -> {
                                move(l.x1(), l.y1());
                                line(l.x2(), l.y2());
                            });
            case Path p -> paint(p.ink(), () -> steps(p.steps()));
            case Bars b -> paint(b.ink(), () -> columns(b));
            case Text t -> text(t);
        }
    }

    /// The making of an outline. It is made once to be filled and once more to be drawn, because a
    /// PDF forgets an outline once it is painted, and painting both at once would let a
    /// see-through line hide the fill below it.
    private interface Outline {
        void make() throws IOException;
    }

    private void paint(Ink ink, Outline outline) throws IOException {
        if (ink.fill() >>> 24 != 0) {
            fillColour(ink.fill());
            outline.make();
            content.fillEvenOdd();
        }
        if (ink.stroke() >>> 24 != 0) {
            opacity(ink.stroke() >>> 24);
            content.setStrokingColor(red(ink.stroke()), green(ink.stroke()), blue(ink.stroke()));
            content.setLineWidth((float) ink.width());
            content.setLineDashPattern(dashes(ink.dashes()), 0);
            outline.make();
            content.stroke();
        }
    }

    private void rectangle(Rect r) throws IOException {
        double radius = Math.min(r.radius(), Math.min(r.width(), r.height()) / 2);
        if (radius > 0) {
            rounded(r.x(), r.y(), r.width(), r.height(), radius, radius);
        } else {
            content.addRect((float) r.x(), (float) r.y(), (float) r.width(), (float) r.height());
        }
    }

    private void ellipse(Oval o) throws IOException {
        rounded(o.x(), o.y(), o.width(), o.height(), o.width() / 2, o.height() / 2);
    }

    /// A box whose corners are quarters of an ellipse; with the radii of half the box, an ellipse.
    private void rounded(
            double x, double y, double width, double height, double radiusX, double radiusY)
            throws IOException {
        double right = x + width;
        double bottom = y + height;
        double nearX = radiusX * (1 - ROUND);
        double nearY = radiusY * (1 - ROUND);
        move(x + radiusX, y);
        line(right - radiusX, y);
        curve(right - nearX, y, right, y + nearY, right, y + radiusY);
        line(right, bottom - radiusY);
        curve(right, bottom - nearY, right - nearX, bottom, right - radiusX, bottom);
        line(x + radiusX, bottom);
        curve(x + nearX, bottom, x, bottom - nearY, x, bottom - radiusY);
        line(x, y + radiusY);
        curve(x, y + nearY, x + nearX, y, x + radiusX, y);
        content.closePath();
    }

    private void steps(List<PathStep> steps) throws IOException {
        for (PathStep step : steps) {
            switch (step) {
                case PathStep.Move(var x, var y) -> move(x, y);
                case PathStep.Line(var x, var y) -> line(x, y);
                case PathStep.Curve(var x1, var y1, var x2, var y2, var x, var y) ->
                        curve(x1, y1, x2, y2, x, y);
                case PathStep.Close() -> content.closePath();
            }
        }
    }

    private void columns(Bars bars) throws IOException {
        double x = bars.x();
        float width = (float) bars.columnWidth();
        for (double height : bars.heights()) {
            if (height > 0) {
                content.addRect((float) x, (float) (bars.base() - height), width, (float) height);
            }
            x += bars.columnWidth();
        }
    }

    private void text(Text t) throws IOException {
        if (t.text().isBlank()) {
            return;
        }
        fillColour(t.argb());
        double width = width(t.text(), t);
        double x =
                switch (t.anchor()) {
                    case START -> t.x();
                    case MIDDLE -> t.x() - width / 2;
                    case END -> t.x() - width;
                };
        if (t.text().codePoints().allMatch(TextMeasure.inter()::has)) {
            letters(t.text(), t, x, 1);
            return;
        }
        beginText(t.text());
        withBoxes(t, x);
        content.endMarkedContent();
    }

    /// Says what the letters that follow mean to someone who searches or copies. PDFBox would
    /// write it beside the page, where not all readers look; hence the raw command.
    @SuppressWarnings("deprecation")
    private void beginText(String text) throws IOException {
        byte[] utf16 = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
        content.appendRawCommands(
                "/Span <</ActualText <%s>>> BDC\n".formatted(HexFormat.of().formatHex(utf16)));
    }

    /// Sets a text some letters of which the typeface lacks: a hollow box stands where each would.
    private void withBoxes(Text t, double left) throws IOException {
        IntPredicate has = TextMeasure.inter()::has;
        double x = left;
        int end;
        for (int start = 0; start < t.text().length(); start = end) {
            end = start + Character.charCount(t.text().codePointAt(start));
            String run = t.text().substring(start, end);
            double room = width(run, t);
            if (has.test(run.codePointAt(0))) {
                letters(run, t, x, 1);
            } else if (room > 0) {
                letters(BOX, t, x, room / width(BOX, t));
            }
            x += room;
        }
    }

    private void letters(String letters, Text t, double x, double stretch) throws IOException {
        content.beginText();
        content.setFont(fonts.of(t.weight()), (float) t.size());
        // The page has y downwards; letters stand upright on it.
        content.setTextMatrix(
                new Matrix((float) stretch, 0, 0, -1, (float) x, (float) t.baseline()));
        content.showText(letters);
        content.endText();
    }

    private static double width(String letters, Text t) {
        return TextMeasure.inter().width(letters, t.weight(), t.size());
    }

    private void fillColour(int argb) throws IOException {
        opacity(argb >>> 24);
        content.setNonStrokingColor(red(argb), green(argb), blue(argb));
    }

    private void opacity(int wanted) throws IOException {
        if (wanted != opacity) {
            content.setGraphicsStateParameters(
                    opacities.computeIfAbsent(wanted, PdfPage::opacityState));
            opacity = wanted;
        }
    }

    private static PDExtendedGraphicsState opacityState(int opacity) {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(opacity / 255f);
        state.setStrokingAlphaConstant(opacity / 255f);
        return state;
    }

    private static float[] dashes(List<Double> dashes) {
        float[] lengths = new float[dashes.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = dashes.get(i).floatValue();
        }
        return lengths;
    }

    private void move(double x, double y) throws IOException {
        content.moveTo((float) x, (float) y);
    }

    private void line(double x, double y) throws IOException {
        content.lineTo((float) x, (float) y);
    }

    private void curve(double x1, double y1, double x2, double y2, double x, double y)
            throws IOException {
        content.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y);
    }

    private static float red(int argb) {
        return (argb >> 16 & 0xFF) / 255f;
    }

    private static float green(int argb) {
        return (argb >> 8 & 0xFF) / 255f;
    }

    private static float blue(int argb) {
        return (argb & 0xFF) / 255f;
    }
}
