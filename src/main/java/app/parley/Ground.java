package app.parley;

import app.parley.drawing.Theme;

/// What a picture is drawn on.
enum Ground {
    LIGHT,
    DARK;

    Theme theme() {
        return switch (this) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }
}
