package app.parley.drawing;

/// The weights of the one typeface, Inter, that every picture is written in. Each is a font file of
/// its own on the class path, beside the classes of the application: the same bytes are measured,
/// shown on screen and embedded in a PDF.
public enum FontWeight {
    /// Running text, 400.
    REGULAR("Inter-Regular.ttf"),
    /// Labels that must hold beside others, 500.
    MEDIUM("Inter-Medium.ttf"),
    /// Headings, 600.
    SEMI_BOLD("Inter-SemiBold.ttf"),
    /// What is emphasised within a picture, 700.
    BOLD("Inter-Bold.ttf");

    private final String file;

    FontWeight(String file) {
        this.file = file;
    }

    /// The absolute name of the font file on the class path, for [Class#getResourceAsStream].
    public String resource() {
        return "/app/parley/fonts/" + file;
    }
}
