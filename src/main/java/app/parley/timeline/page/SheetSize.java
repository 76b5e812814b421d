package app.parley.timeline.page;

import app.parley.model.Code;

import java.util.List;

/// The sizes a picture is made in, by the names the command line and the window give them.
public enum SheetSize {
    /// A slide, 13⅓ by 7½ inches: 1920 by 1080 pixels.
    SLIDE,
    /// The same slide in 3840 by 2160 pixels.
    SLIDE_4K,
    /// A square of 10 inches: 2160 by 2160 pixels.
    SQUARE,
    /// A4, lying on its side.
    A4,
    /// A4, standing.
    A4_PORTRAIT,
    /// A3, lying on its side.
    A3,
    /// A3, standing.
    A3_PORTRAIT,
    /// Letter, lying on its side.
    LETTER,
    /// Letter, standing.
    LETTER_PORTRAIT;

    /// The sizes of sheets that lie in printers.
    public static final List<SheetSize> PRINTED =
            List.of(A4, A4_PORTRAIT, A3, A3_PORTRAIT, LETTER, LETTER_PORTRAIT);

    private static final double WIDE = 40 / 3.0;
    private static final double HIGH = 7.5;
    private static final double SQUARE_SIDE = 10;

    /// The paper of that size.
    public Paper paper() {
        return switch (this) {
            case SLIDE -> Paper.slide(WIDE, HIGH, 144);
            case SLIDE_4K -> Paper.slide(WIDE, HIGH, 288);
            case SQUARE -> Paper.slide(SQUARE_SIDE, SQUARE_SIDE, 216);
            case A4 -> Paper.print(297, 210);
            case A4_PORTRAIT -> Paper.print(210, 297);
            case A3 -> Paper.print(420, 297);
            case A3_PORTRAIT -> Paper.print(297, 420);
            case LETTER -> Paper.print(279.4, 215.9);
            case LETTER_PORTRAIT -> Paper.print(215.9, 279.4);
        };
    }

    /// The sheet, with all its parts.
    public Page page() {
        return Page.on(paper());
    }

    /// What it is called among the arguments: `slide`, `4k`, `a4-portrait`.
    public String word() {
        return this == SLIDE_4K ? "4k" : Code.of(this);
    }
}
