package app.parley.exporter;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Glyph;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.drawing.Shape.Anchor;
import app.parley.drawing.Shape.Bars;
import app.parley.drawing.Shape.Line;
import app.parley.drawing.Shape.Oval;
import app.parley.drawing.Shape.Path;
import app.parley.drawing.Shape.Rect;
import app.parley.drawing.Shape.Text;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A slide with every kind of shape, ink and anchor on it, made by hand: what a painter has to
/// know.
final class EveryShape {
    static final String CYRILLIC = "Стамбульские переговоры, Київ";
    static final String TURKISH = "Dolmabahçe Sarayı, İstanbul’da görüşme: ığüşöç";
    static final DocumentInfo INFO =
            new DocumentInfo(
                    "Istanbul <talks> & more",
                    Locale.of("en", "GB"),
                    Instant.parse("2025-06-03T09:00:00Z"),
                    "parley-recipe 2025-05-16");

    private static final int BLUE = 0xFF1D3557;
    private static final int SAND = 0xFFE9C46A;

    private EveryShape() {}

    static Drawing drawing() {
        return new Drawing(
                1280,
                720,
                0xFFFBFAF7,
                List.of(
                        new Rect("", 40, 40, 300, 120, 0, Ink.filled(SAND).outlined(BLUE, 3)),
                        new Rect("event:1", 380, 40, 300, 120, 24, Ink.filled(0x801D3557)),
                        new Rect("event:1", 400, 60, 80, 80, 40, Ink.dashed(SAND, 6, 12, 6)),
                        text("event:1", 500, 108, "Round 2", FontWeight.BOLD, 20),
                        new Oval(
                                "event:2",
                                720,
                                40,
                                240,
                                120,
                                Ink.filled(0xFF2A9D8F).outlined(0x80000000, 8)),
                        text("", 1000, 100, "Ay\\<&>\"'\u0007 hostile", FontWeight.MEDIUM, 20),
                        new Line("", 40, 200, 1240, 200, Ink.dashed(BLUE, 2, 8, 4)),
                        new Line("", 40, 260, 340, 210, Ink.stroked(0xFFE76F51, 4)),
                        new Line("", 640, 180, 640, 560, Ink.stroked(0x66000000, 1)),
                        ring("event:3"),
                        new Path(
                                "event:4",
                                Glyph.of("kind-meeting").at(520, 330, 96),
                                Ink.filled(BLUE)),
                        new Bars(
                                "event:5",
                                720,
                                400,
                                20,
                                List.of(10.0, 80.0, 0.0, 120.0, 55.5),
                                Ink.filled(0xCC457B9D)),
                        text("", 40, 500, CYRILLIC, FontWeight.BOLD, 20),
                        anchored(Anchor.START, 440),
                        anchored(Anchor.MIDDLE, 480),
                        anchored(Anchor.END, 520),
                        new Line("", 40, 560, 1240, 560, Ink.stroked(BLUE, 1)),
                        text("", 40, 560, TURKISH, FontWeight.SEMI_BOLD, 32),
                        text("", 40, 620, "Letters from afar: 伊斯坦布尔 ✓ end", FontWeight.REGULAR, 24),
                        new Rect("", 40, 650, 1200, 50, 0, Ink.filled(0xA6FFFFFF))),
                Map.of(
                        Drawing.WHOLE,
                        "Every shape\nA picture for painters",
                        "event:1",
                        "Second round\nIstanbul, 2 June 2025",
                        "event:2",
                        "An \"oval\" <b>&\u0000",
                        "event:3",
                        "A ring",
                        "event:4",
                        "A meeting",
                        "event:5",
                        "Counts"));
    }

    private static Shape ring(String about) {
        return new Path(
                about,
                List.of(
                        new PathStep.Move(140, 300),
                        new PathStep.Line(340, 300),
                        new PathStep.Curve(400, 340, 400, 380, 340, 420),
                        new PathStep.Line(140, 420),
                        new PathStep.Close(),
                        new PathStep.Move(180, 340),
                        new PathStep.Line(300, 340),
                        new PathStep.Line(300, 380),
                        new PathStep.Line(180, 380),
                        new PathStep.Close()),
                Ink.filled(0xFF6D597A).outlined(BLUE, 2));
    }

    private static Shape anchored(Anchor anchor, double baseline) {
        return new Text(
                "", 640, baseline, "anchor " + anchor, FontWeight.REGULAR, 20, anchor, BLUE);
    }

    private static Shape text(
            String about, double x, double baseline, String text, FontWeight weight, double size) {
        return new Text(about, x, baseline, text, weight, size, Anchor.START, 0xFF1B2430);
    }
}
