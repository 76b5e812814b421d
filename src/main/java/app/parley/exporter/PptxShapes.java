package app.parley.exporter;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Placement;
import app.parley.drawing.Shape;
import app.parley.drawing.Shape.Bars;
import app.parley.drawing.Shape.Line;
import app.parley.drawing.Shape.Oval;
import app.parley.drawing.Shape.Path;
import app.parley.drawing.Shape.Rect;
import app.parley.drawing.Shape.Text;

import org.w3c.dom.Element;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/// Paints a drawing as shapes of a slide (DrawingML, ISO 29500-1) that can be edited there.
///
/// Shapes about one thing are a group that has its description as its name and alt text. Lengths
/// are in English Metric Units, 9525 to a pixel.
final class PptxShapes {
    static final double EMU = 9525;
    private static final double SLACK = 0.02;
    private static final String DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

    private final String language;
    private long id;

    /// @param firstId of the shapes that will be made; no other shape of the slide has it or one
    ///     after it
    PptxShapes(long firstId, Locale language) {
        this.id = firstId;
        this.language = language.toLanguageTag();
    }

    /// Adds all of a drawing to a group, behind it its ground.
    void paint(Drawing drawing, Placement placement, Element group) {
        Ink ink = Ink.filled(drawing.background());
        Shape ground = new Rect("", 0, 0, drawing.width(), drawing.height(), 0, ink);
        placement.of(List.of(ground)).forEach(shape -> shape(shape, group, ""));
        for (Thing thing : Thing.of(placement.of(drawing))) {
            if (thing.isFurniture()) {
                thing.shapes().forEach(shape -> shape(shape, group, ""));
            } else {
                Element of = group(group, thing.title(), thing.words(), Bounds.of(thing.shapes()));
                thing.shapes().forEach(shape -> shape(shape, of, thing.title()));
            }
        }
    }

    private void shape(Shape shape, Element group, String name) {
        switch (shape) {
            case Rect r -> rectangle(r, group, name);
            case Oval o -> {
                Element box = box(group, name, Bounds.of(o));
                preset(box, "ellipse");
                ink(box, o.ink());
            }
            case Line l -> line(l, group, name);
            case Path p -> path(p, group, name);
            case Bars b -> columns(b, group, name);
            case Text t -> text(t, group, name);
        }
    }

    private void rectangle(Rect r, Element group, String name) {
        Element box = box(group, name, Bounds.of(r));
        double half = Math.min(r.width(), r.height()) / 2;
        if (r.radius() > 0 && half > 0) {
            // In hundred-thousandths of the shorter side.
            long corner = Math.round(Math.min(r.radius() / half, 1) * 50_000);
            Element adjusted = preset(box, "roundRect");
            Xml.add(adjusted, "a:gd", "name", "adj", "fmla", "val " + corner);
        } else {
            preset(box, "rect");
        }
        ink(box, r.ink());
    }

    private void line(Line l, Element group, String name) {
        Element connector = Xml.add(group, "p:cxnSp");
        Element about = Xml.add(connector, "p:nvCxnSpPr");
        name(about, name, "");
        Xml.add(about, "p:cNvCxnSpPr");
        Xml.add(about, "p:nvPr");
        Element properties = Xml.add(connector, "p:spPr");
        Element frame = frame(properties, Bounds.of(l));
        // A line runs from the upper left corner of its box to the lower right one.
        if ((l.x2() < l.x1()) != (l.y2() < l.y1())) {
            Xml.set(frame, "flipV", "1");
        }
        preset(properties, "line");
        outline(properties, l.ink());
    }

    private void path(Path p, Element group, String name) {
        Rectangle2D bounds = Bounds.of(p);
        Element box = box(group, name, bounds);
        Element geometry = Xml.add(box, "a:custGeom");
        for (String empty : List.of("a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst")) {
            Xml.add(geometry, empty);
        }
        Xml.add(geometry, "a:rect", "l", "0", "t", "0", "r", "r", "b", "b");
        Element steps = Xml.add(Xml.add(geometry, "a:pathLst"), "a:path");
        Xml.set(steps, "w", emu(bounds.getWidth()), "h", emu(bounds.getHeight()));
        for (PathStep step : p.steps()) {
            switch (step) {
                case PathStep.Move(var x, var y) -> points(steps, "a:moveTo", bounds, x, y);
                case PathStep.Line(var x, var y) -> points(steps, "a:lnTo", bounds, x, y);
                case PathStep.Curve(var x1, var y1, var x2, var y2, var x, var y) ->
                        points(steps, "a:cubicBezTo", bounds, x1, y1, x2, y2, x, y);
                case PathStep.Close() -> Xml.add(steps, "a:close");
            }
        }
        ink(box, p.ink());
    }

    private static void points(Element steps, String step, Rectangle2D bounds, double... at) {
        Element points = Xml.add(steps, step);
        for (int i = 0; i < at.length; i += 2) {
            String x = emu(at[i] - bounds.getX());
            Xml.add(points, "a:pt", "x", x, "y", emu(at[i + 1] - bounds.getY()));
        }
    }

    private void columns(Bars b, Element group, String name) {
        Element columns = group(group, name, "", Bounds.of(b));
        for (int i = 0; i < b.heights().size(); i++) {
            double height = b.heights().get(i);
            if (height > 0) {
                double x = b.x() + i * b.columnWidth();
                double top = b.base() - height;
                rectangle(new Rect("", x, top, b.columnWidth(), height, 0, b.ink()), columns, name);
            }
        }
    }

    /// A box without room around its text stands on the lowest reach of the letters: where another
    /// font stands in for Inter, its base line is hardly elsewhere. It is a little wider than the
    /// text was measured, and letters of a wider font are made smaller until they fit, so that no
    /// text is broken into lines or grows into the next.
    private void text(Text t, Element group, String name) {
        Element shape = Xml.add(group, "p:sp");
        Element about = Xml.add(shape, "p:nvSpPr");
        name(about, name.isEmpty() ? t.text() : name, "");
        Xml.add(about, "p:cNvSpPr", "txBox", "1");
        Xml.add(about, "p:nvPr");
        Element properties = Xml.add(shape, "p:spPr");
        frame(properties, roomy(t));
        preset(properties, "rect");
        Xml.add(properties, "a:noFill");
        Element body = Xml.add(shape, "p:txBody");
        Element layout = Xml.add(body, "a:bodyPr", "wrap", "square", "anchor", "b", "rtlCol", "0");
        Xml.set(layout, "lIns", "0", "tIns", "0", "rIns", "0", "bIns", "0");
        Xml.add(layout, "a:normAutofit");
        Xml.add(body, "a:lstStyle");
        Element line = Xml.add(body, "a:p");
        String side =
                switch (t.anchor()) {
                    case START -> "l";
                    case MIDDLE -> "ctr";
                    case END -> "r";
                };
        Xml.add(line, "a:pPr", "algn", side);
        Element run = Xml.add(line, "a:r");
        letters(Xml.add(run, "a:rPr"), t);
        Xml.addText(run, "a:t", t.text());
    }

    /// The box of a text with some room where it does not begin.
    private static Rectangle2D roomy(Text t) {
        Rectangle2D box = Bounds.of(t);
        double room = t.size() / 6 + box.getWidth() * SLACK;
        double left =
                switch (t.anchor()) {
                    case START -> 0;
                    case MIDDLE -> room / 2;
                    case END -> room;
                };
        return new Rectangle2D.Double(
                box.getX() - left, box.getY(), box.getWidth() + room, box.getHeight());
    }

    /// Two weights stand for four. A deck is edited on machines without Inter, and there only the
    /// two that every font has survive.
    private void letters(Element properties, Text t) {
        long size = Math.max(100, Math.round(t.size() * 0.75 * 100));
        boolean bold = t.weight() == FontWeight.SEMI_BOLD || t.weight() == FontWeight.BOLD;
        Xml.set(properties, "lang", language, "sz", Long.toString(size), "b", bold ? "1" : "0");
        // Names of people and places are not mistakes of spelling.
        Xml.set(properties, "noProof", "1");
        fill(properties, t.argb());
        // The font of the deck, so that a picture put among other slides looks like them.
        Xml.add(properties, "a:latin", "typeface", "+mn-lt");
        Xml.add(properties, "a:ea", "typeface", "+mn-ea");
        Xml.add(properties, "a:cs", "typeface", "+mn-cs");
    }

    private Element group(Element parent, String name, String words, Rectangle2D bounds) {
        Element group = Xml.add(parent, "p:grpSp");
        Element about = Xml.add(group, "p:nvGrpSpPr");
        name(about, name, words);
        Xml.add(about, "p:cNvGrpSpPr");
        Xml.add(about, "p:nvPr");
        frameGroup(Xml.add(group, "p:grpSpPr"), bounds);
        return group;
    }

    /// Says where a group is. What is in it keeps the coordinates of the slide.
    static void frameGroup(Element properties, Rectangle2D bounds) {
        Xml.children(properties, "a:xfrm").forEach(properties::removeChild);
        Element frame = Xml.element(properties, "a:xfrm");
        properties.insertBefore(frame, properties.getFirstChild());
        place(frame, bounds, "a:off", "a:ext");
        place(frame, bounds, "a:chOff", "a:chExt");
    }

    /// A shape without its geometry and ink; returns what these are added to.
    private Element box(Element group, String name, Rectangle2D bounds) {
        Element shape = Xml.add(group, "p:sp");
        Element about = Xml.add(shape, "p:nvSpPr");
        name(about, name, "");
        Xml.add(about, "p:cNvSpPr");
        Xml.add(about, "p:nvPr");
        Element properties = Xml.add(shape, "p:spPr");
        frame(properties, bounds);
        return properties;
    }

    private void name(Element about, String name, String words) {
        String shown = name.isEmpty() ? "Parley " + id : name;
        Element common = Xml.add(about, "p:cNvPr", "id", Long.toString(id++), "name", shown);
        if (!words.isEmpty()) {
            Xml.set(common, "descr", words);
        }
        if (name.isEmpty()) {
            Element extension = Xml.add(Xml.add(common, "a:extLst"), "a:ext", "uri", DECORATIVE);
            Xml.add(extension, "adec:decorative", "val", "1");
        }
    }

    private static Element frame(Element properties, Rectangle2D bounds) {
        Element frame = Xml.add(properties, "a:xfrm");
        place(frame, bounds, "a:off", "a:ext");
        return frame;
    }

    private static void place(Element frame, Rectangle2D bounds, String corner, String size) {
        Xml.add(frame, corner, "x", emu(bounds.getX()), "y", emu(bounds.getY()));
        Xml.add(frame, size, "cx", emu(bounds.getWidth()), "cy", emu(bounds.getHeight()));
    }

    private static Element preset(Element properties, String geometry) {
        return Xml.add(Xml.add(properties, "a:prstGeom", "prst", geometry), "a:avLst");
    }

    private static void ink(Element properties, Ink ink) {
        fill(properties, ink.fill());
        outline(properties, ink);
    }

    private static void outline(Element properties, Ink ink) {
        Element line = Xml.add(properties, "a:ln");
        if (ink.stroke() >>> 24 != 0) {
            Xml.set(line, "w", emu(ink.width()), "cap", "flat");
        }
        fill(line, ink.stroke());
        if (ink.stroke() >>> 24 == 0) {
            return;
        }
        if (!ink.dashes().isEmpty()) {
            dashes(Xml.add(line, "a:custDash"), ink);
        }
        Xml.add(line, "a:miter", "lim", "400000");
    }

    /// Dashes and gaps in thousandths of a percent of the width of the line.
    private static void dashes(Element dashes, Ink ink) {
        List<Double> lengths = ink.dashes();
        int count = lengths.size() % 2 == 0 ? lengths.size() : 2 * lengths.size();
        for (int i = 0; i < count; i += 2) {
            double dash = lengths.get(i % lengths.size()) / ink.width();
            double gap = lengths.get((i + 1) % lengths.size()) / ink.width();
            Xml.add(dashes, "a:ds", "d", thousandths(dash), "sp", thousandths(gap));
        }
    }

    private static void fill(Element properties, int argb) {
        int alpha = argb >>> 24;
        if (alpha == 0) {
            Xml.add(properties, "a:noFill");
            return;
        }
        String rgb = String.format(Locale.ROOT, "%06X", argb & 0xFFFFFF);
        Element colour = Xml.add(Xml.add(properties, "a:solidFill"), "a:srgbClr", "val", rgb);
        if (alpha != 0xFF) {
            Xml.add(colour, "a:alpha", "val", thousandths(alpha / 255.0));
        }
    }

    private static String thousandths(double share) {
        return Long.toString(Math.round(share * 100_000));
    }

    static String emu(double pixels) {
        return Long.toString(Math.round(pixels * EMU));
    }
}
