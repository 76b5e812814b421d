package app.parley.timeline.page;

import app.parley.drawing.FontWeight;
import app.parley.drawing.Ink;
import app.parley.drawing.Shape;
import app.parley.drawing.Shape.Anchor;
import app.parley.drawing.TextMeasure;
import app.parley.drawing.Theme;
import app.parley.timeline.Box;
import app.parley.timeline.Colours;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A page while it is composed: shapes from back to front, and what they are about.
final class Sheet {
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, String> descriptions = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    List<Shape> shapes() {
        return shapes;
    }

    /// The shapes without the plates that only hide what would be behind them if there were a
    /// ground; days of rest and rounds as tints of whatever is there.
    List<Shape> withoutGround(Theme theme) {
        Ink plate = Ink.filled(theme.ground());
        Ink veil = Ink.filled(theme.veil());
        Map<Ink, Ink> tints =
                Map.of(
                        Ink.filled(theme.weekend()),
                        Ink.filled(Colours.faded(theme.muted(), 0.07)),
                        Ink.filled(theme.round()),
                        Ink.filled(Colours.faded(theme.accent(), 0.14)));
        List<Shape> bare = new ArrayList<>();
        for (Shape shape : shapes) {
            if (!(shape instanceof Shape.Rect rect)) {
                bare.add(shape);
            } else if (!rect.ink().equals(plate) && !rect.ink().equals(veil)) {
                bare.add(
                        new Shape.Rect(
                                rect.about(),
                                rect.x(),
                                rect.y(),
                                rect.width(),
                                rect.height(),
                                rect.radius(),
                                tints.getOrDefault(rect.ink(), rect.ink())));
            }
        }
        return bare;
    }

    Map<String, String> descriptions() {
        return descriptions;
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    void describe(String about, String words) {
        descriptions.put(about, words);
    }

    Map<String, String> links() {
        return links;
    }

    void link(String about, String address) {
        links.put(about, address);
    }

    void rect(String about, Box box, double radius, Ink ink) {
        shapes.add(
                new Shape.Rect(
                        about,
                        box.left(),
                        box.top(),
                        box.right() - box.left(),
                        box.bottom() - box.top(),
                        radius,
                        ink));
    }

    /// How a text looks.
    ///
    /// @param weight of its letters
    /// @param size in pixels per em
    /// @param argb its colour
    record Style(FontWeight weight, double size, int argb) {
        double width(String text) {
            return TextMeasure.inter().width(text, weight, size);
        }

        String fitted(String text, double room) {
            return TextMeasure.inter().ellipsised(text, weight, size, room);
        }

        List<String> wrapped(String text, double room, int lines) {
            return TextMeasure.inter().wrapped(text, weight, size, room, lines);
        }
    }

    /// A text that begins at `x`.
    void text(String about, double x, double baseline, String text, Style style) {
        text(about, x, baseline, text, style, Anchor.START);
    }

    /// A text that has its middle at `x`.
    void textAbout(double x, double baseline, String text, Style style) {
        text("", x, baseline, text, style, Anchor.MIDDLE);
    }

    /// A text that ends at `x`.
    void textTo(String about, double x, double baseline, String text, Style style) {
        text(about, x, baseline, text, style, Anchor.END);
    }

    private void text(
            String about, double x, double baseline, String text, Style style, Anchor anchor) {
        if (!text.isEmpty()) {
            shapes.add(
                    new Shape.Text(
                            about,
                            x,
                            baseline,
                            text,
                            style.weight,
                            style.size,
                            anchor,
                            style.argb));
        }
    }
}
