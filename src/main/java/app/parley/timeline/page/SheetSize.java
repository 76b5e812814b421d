package app.parley.timeline.page;

import app.parley.model.Code;

/// The sizes a picture is made in, by the names the command line and the window give them.
public enum SheetSize {
    /// A slide, pixel for pixel.
    SLIDE,
    /// A slide of twice the width and height.
    SLIDE_4K,
    /// A square picture.
    SQUARE,
    /// A4, lying on its side.
    A4,
    /// A4, standing.
    A4_PORTRAIT,
    /// A3, lying on its side.
    A3,
    /// Letter, lying on its side.
    LETTER;

    private static final double SCREEN = 96;
    private static final double PRINT = 300;

    /// The sheet, with all its parts.
    public Page page() {
        return switch (this) {
            case SLIDE -> Page.slide();
            case SLIDE_4K -> Page.slide4k();
            case SQUARE -> Page.square();
            case A4 -> Page.a4();
            case A4_PORTRAIT -> Page.a4Portrait();
            case A3 -> Page.a3();
            case LETTER -> Page.letter();
        };
    }

    /// Pixels an inch where the format has pixels, if nothing else is said.
    public double dpi() {
        return switch (this) {
            case SLIDE, SLIDE_4K, SQUARE -> SCREEN;
            case A4, A4_PORTRAIT, A3, LETTER -> PRINT;
        };
    }

    /// What it is called among the arguments: `slide`, `4k`, `a4-portrait`.
    public String word() {
        return this == SLIDE_4K ? "4k" : Code.of(this);
    }
}
