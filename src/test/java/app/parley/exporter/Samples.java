package app.parley.exporter;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;

import java.util.List;
import java.util.Map;

/// A drawing that has one of each shape.
final class Samples {
    static final int GREEN = 0xFF00A060;
    static final int BLUE = 0xFF1D3557;

    private Samples() {}

    static Drawing oneOfEach(int background) {
        return new Drawing(
                320.5,
                200,
                background,
                List.of(
                        new Shape.Rect("", 10, 10, 60, 40, 0, Ink.filled(GREEN)),
                        new Shape.Rect(
                                "", 80, 10, 60, 40, 8, Ink.filled(0x80FF0000).outlined(BLUE, 1)),
                        new Shape.Oval("event:7", 150, 10, 40, 40, Ink.stroked(BLUE, 2.5)),
                        text("event:7", 310, 66, "Round 2 – Стамбул, İstanbul"),
                        new Shape.Line("", 10, 70, 300, 90, Ink.dashed(BLUE, 1.5, 4, 3)),
                        new Shape.Path(
                                "event:8",
                                List.of(
                                        new PathStep.Move(10, 190),
                                        new PathStep.Curve(40, 60, 80, 240, 120.123, 100),
                                        new PathStep.Line(140, 190),
                                        new PathStep.Close()),
                                new Ink(0x330000FF, BLUE, 1, List.of())),
                        new Shape.Bars(
                                "", 160, 190, 7.5, List.of(10.0, 0.0, 33.25), Ink.filled(GREEN)),
                        text("", 300, 150, "a < b & \"c\"")),
                Map.of(
                        Drawing.WHOLE,
                        "Talks <2025>\nInformation as of 2 June 2025\nIstanbul (UTC+3)",
                        "event:7",
                        "Second round\nIn Çırağan Palace & elsewhere",
                        "event:8",
                        "A strike"));
    }

    static Shape.Text text(String about, double x, double baseline, String words) {
        return new Shape.Text(
                about, x, baseline, words, FontWeight.SEMI_BOLD, 14, Shape.Anchor.END, 0xFF1B2430);
    }

    static Drawing saying(String words) {
        return new Drawing(
                400,
                50,
                0xFFFFFFFF,
                List.of(text("event:1", 390, 30, words)),
                Map.of(Drawing.WHOLE, words, "event:1", words));
    }
}
