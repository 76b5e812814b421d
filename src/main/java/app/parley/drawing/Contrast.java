package app.parley.drawing;

/// How well one colour can be told from another, by the contrast ratio of WCAG 2.2
/// (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).
public final class Contrast {
    /// What text needs at least (success criterion 1.4.3).
    public static final double TEXT = 4.5;

    /// What marks need at least (success criterion 1.4.11).
    public static final double MARK = 3;

    private static final double KNEE = 0.04045;

    private Contrast() {}

    /// From 1 for the same brightness to 21 for black on white. Colours are ARGB, taken as opaque.
    public static double of(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /// The relative luminance of a colour: from 0 for black to 1 for white.
    public static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
    }

    private static double linear(int bits) {
        double value = (bits & 0xFF) / 255.0;
        return value <= KNEE ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
