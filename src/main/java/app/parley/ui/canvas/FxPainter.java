package app.parley.ui.canvas;

import app.parley.drawing.Drawing;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.drawing.TextMeasure;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Paints drawings on a canvas, and decides nothing.
public final class FxPainter {
    private static final String LETTERS =
            IntStream.concat(
                            IntStream.rangeClosed(' ', '~'),
                            IntStream.concat(
                                    "çğıöşüÇĞİÖŞÜéèáàäñ–—’“”…·°".chars(),
                                    IntStream.rangeClosed('Ѐ', 'ґ')))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());

    private final GraphicsContext on;
    private final Map<Integer, Color> colours = new HashMap<>();

    /// Paints on `canvas`.
    public FxPainter(Canvas canvas) {
        on = canvas.getGraphicsContext2D();
        // Sub-pixel colours look wrong on a canvas that lies under another.
        on.setFontSmoothingType(FontSmoothingType.GRAY);
        on.setFillRule(FillRule.EVEN_ODD);
    }

    /// Replaces what is on the canvas by a drawing.
    public void paint(Drawing drawing) {
        ground(drawing);
        drawing.shapes().forEach(this::paint);
    }

    private void ground(Drawing drawing) {
        double width = on.getCanvas().getWidth();
        double height = on.getCanvas().getHeight();
        boolean opaque = drawing.background() >>> 24 == 0xFF;
        if (!opaque || drawing.width() < width || drawing.height() < height) {
            on.clearRect(0, 0, width, height);
        }
        if (drawing.background() != 0) {
            on.setFill(colour(drawing.background()));
            on.fillRect(0, 0, drawing.width(), drawing.height());
        }
    }

    /// Paints a drawing, and unseen beneath it all letters in its fonts: those that come later are
    /// rasterised then.
    public void rehearse(Drawing drawing) {
        ground(drawing); // whose colour the letters have
        on.setTextAlign(TextAlignment.LEFT);
        drawing.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .map(text -> Inter.of(text.weight(), text.size()))
                .distinct()
                .forEach(
                        font -> {
                            on.setFont(font);
                            on.fillText(LETTERS, 0, font.getSize());
                        });
        drawing.shapes().forEach(this::paint);
    }

    private void paint(Shape shape) {
        switch (shape) {
            case Shape.Rect rect -> rect(rect);
            case Shape.Oval oval -> oval(oval);
            case Shape.Line line -> line(line);
            case Shape.Path path -> path(path);
            case Shape.Bars bars -> bars(bars);
            case Shape.Text text -> text(text);
        }
    }

    private void rect(Shape.Rect rect) {
        double arc = 2 * rect.radius();
        if (fills(rect.ink())) {
            if (arc == 0) {
                on.fillRect(rect.x(), rect.y(), rect.width(), rect.height());
            } else {
                on.fillRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), arc, arc);
            }
        }
        if (strokes(rect.ink())) {
            if (arc == 0) {
                on.strokeRect(rect.x(), rect.y(), rect.width(), rect.height());
            } else {
                on.strokeRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), arc, arc);
            }
        }
    }

    private void oval(Shape.Oval oval) {
        if (fills(oval.ink())) {
            on.fillOval(oval.x(), oval.y(), oval.width(), oval.height());
        }
        if (strokes(oval.ink())) {
            on.strokeOval(oval.x(), oval.y(), oval.width(), oval.height());
        }
    }

    /// Without a graphics card, lines along an axis take a third of the time of a frame as strokes;
    /// the same pixels as rectangles take next to nothing.
    private void line(Shape.Line line) {
        Ink ink = line.ink();
        boolean straight = line.x1() == line.x2() || line.y1() == line.y2();
        if (straight && ink.dashes().isEmpty() && ink.stroke() != 0) {
            double half = ink.width() / 2;
            on.setFill(colour(ink.stroke()));
            on.fillRect(
                    Math.min(line.x1(), line.x2()) - half,
                    Math.min(line.y1(), line.y2()) - half,
                    Math.abs(line.x2() - line.x1()) + ink.width(),
                    Math.abs(line.y2() - line.y1()) + ink.width());
        } else if (strokes(ink)) {
            on.strokeLine(line.x1(), line.y1(), line.x2(), line.y2());
        }
    }

    private void path(Shape.Path path) {
        on.beginPath();
        for (PathStep step : path.steps()) {
            switch (step) {
                case PathStep.Move(var x, var y) -> on.moveTo(x, y);
                case PathStep.Line(var x, var y) -> on.lineTo(x, y);
                case PathStep.Curve(var x1, var y1, var x2, var y2, var x, var y) ->
                        on.bezierCurveTo(x1, y1, x2, y2, x, y);
                case PathStep.Close _ -> on.closePath();
            }
        }
        if (fills(path.ink())) {
            on.fill();
        }
        if (strokes(path.ink())) {
            on.stroke();
        }
    }

    private void bars(Shape.Bars bars) {
        boolean filled = fills(bars.ink());
        boolean stroked = strokes(bars.ink());
        double x = bars.x();
        for (double height : bars.heights()) {
            if (filled) {
                on.fillRect(x, bars.base() - height, bars.columnWidth(), height);
            }
            if (stroked) {
                on.strokeRect(x, bars.base() - height, bars.columnWidth(), height);
            }
            x += bars.columnWidth();
        }
    }

    private void text(Shape.Text text) {
        on.setFill(colour(text.argb()));
        on.setFont(Inter.of(text.weight(), text.size()));
        on.setTextAlign(
                switch (text.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        if (TextMeasure.inter().hasAll(text.text())) {
            on.fillText(text.text(), text.x(), text.baseline());
        } else {
            // Letters of other fonts may be wider than the room that is kept for them.
            double room = TextMeasure.inter().width(text.text(), text.weight(), text.size());
            on.fillText(text.text(), text.x(), text.baseline(), room);
        }
    }

    private boolean fills(Ink ink) {
        if (ink.fill() != 0) {
            on.setFill(colour(ink.fill()));
        }
        return ink.fill() != 0;
    }

    private boolean strokes(Ink ink) {
        if (ink.stroke() == 0 || ink.width() == 0) {
            return false;
        }
        on.setStroke(colour(ink.stroke()));
        on.setLineWidth(ink.width());
        List<Double> dashes = ink.dashes();
        on.setLineDashes(dashes.stream().mapToDouble(Double::doubleValue).toArray());
        return true;
    }

    private Color colour(int argb) {
        return colours.computeIfAbsent(
                argb,
                c -> Color.rgb((c >> 16) & 0xFF, (c >> 8) & 0xFF, c & 0xFF, (c >>> 24) / 255.0));
    }
}
