package app.parley;

import app.parley.drawing.Theme;

/// The colours of a picture.
enum Look {
    LIGHT,
    DARK;

    Theme theme() {
        return switch (this) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }
}
