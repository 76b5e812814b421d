package app.parley.timeline;

/// Which stretch of time fills which pixels.
///
/// Whatever is asked of it, a viewport shows between [#SHORTEST] and [#LONGEST] and stays within
/// the years that calendars know.
///
/// @param start the instant at the left edge, in milliseconds since 1970 UTC
/// @param scale milliseconds per pixel, greater than 0
/// @param width of the plot in pixels; at least 1, so that a window that has no size yet has a view
/// @param height of the plot in pixels, at least 1
/// @param top how far the lanes are scrolled up, in pixels
/// @param breaks where time is left out, as on some pages; another stretch of time has none
public record Viewport(
        double start, double scale, double width, double height, double top, Breaks breaks) {
    /// The shortest stretch of time that fills the width: one hour, in milliseconds.
    public static final double SHORTEST = 3_600_000;

    /// The longest stretch of time that fills the width: ten thousand mean years, in milliseconds.
    public static final double LONGEST = 10_000 * 365.2425 * 86_400_000;

    /// No edge lies further from 1970 than this, in milliseconds: about 900,000 years.
    public static final double FURTHEST = 2.9e16;

    /// Widens an empty plot; refuses a scale that is none.
    public Viewport {
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale " + scale);
        }
        width = Math.max(1, width);
        height = Math.max(1, height);
    }

    /// A viewport in which no time is left out.
    public Viewport(double start, double scale, double width, double height, double top) {
        this(start, scale, width, height, top, Breaks.NONE);
    }

    /// The x coordinate of an instant.
    public double x(double instant) {
        return (breaks.along(instant) - breaks.along(start)) / scale;
    }

    /// The x coordinate of an instant.
    public double x(long instant) {
        return x((double) instant);
    }

    /// The instant at an x coordinate.
    public double instant(double x) {
        return breaks.instant(breaks.along(start) + x * scale);
    }

    /// The instant at the right edge.
    public double end() {
        return instant(width);
    }

    /// Nearer by `factor` (further away if it is less than 1), with the instant at `anchorX` where
    /// it was. At the limits of the scale nothing changes.
    public Viewport zoomed(double factor, double anchorX) {
        double nearer = limited(scale / factor);
        return nearer == scale ? this : at(instant(anchorX) - anchorX * nearer, nearer);
    }

    /// The same scale with the picture moved `dx` pixels to the right: earlier times come into
    /// view if it is positive.
    public Viewport panned(double dx) {
        return at(start - dx * scale, scale);
    }

    /// All of a stretch of time, with `margin` pixels left free on either side. A stretch too short
    /// or too long for the limits is shown in the middle.
    public Viewport fitting(double from, double until, double margin) {
        double room = Math.max(1, width - 2 * margin);
        double fitted = limited((until - from) / room);
        return at((from + until) / 2 - width / 2 * fitted, fitted);
    }

    /// Part of the way to another stretch in the same plot: straight on at one scale, otherwise a
    /// zoom about the instant that stands still between the two.
    ///
    /// @param part from 0, here, to 1, there
    public Viewport towards(Viewport other, double part) {
        double ratio = other.scale / scale;
        if (Math.abs(Math.log(ratio)) < 0.01) {
            return at(start + (other.start - start) * part, scale + (other.scale - scale) * part);
        }
        double between = scale * Math.pow(ratio, part);
        double still = (start * other.scale - other.start * scale) / (other.scale - scale);
        return at(still - (still - start) / scale * between, between);
    }

    /// The stretch of time of a named scale, about the instant in the middle.
    public Viewport spanning(NamedScale named) {
        double middle = instant(width / 2);
        return fitting(middle - named.millis() / 2, middle + named.millis() / 2, 0);
    }

    /// The same scale with an instant in the middle.
    public Viewport centredOn(double instant) {
        return at(instant - width / 2 * scale, scale);
    }

    /// The lanes scrolled `dy` pixels further up, as far as `contentHeight` pixels of lanes allow.
    public Viewport scrolled(double dy, double contentHeight) {
        double lowest = Math.max(0, contentHeight - height);
        return new Viewport(start, scale, width, height, Math.clamp(top + dy, 0, lowest));
    }

    /// The same stretch of time in the uppermost part of the plot, not scrolled.
    Viewport above(double part) {
        return new Viewport(start, scale, width, Math.min(height, part), 0);
    }

    /// The same stretch of time beginning at the left edge, in a plot of another size: a wider one
    /// shows more, at the same scale.
    public Viewport sized(double newWidth, double newHeight) {
        Viewport other = new Viewport(start, scale, newWidth, newHeight, top);
        return other.at(start, other.limited(scale));
    }

    /// The same stretch of time in a plot of another size.
    public Viewport filling(double newWidth, double newHeight) {
        return sized(newWidth, newHeight).fitting(start, end(), 0);
    }

    private double limited(double wanted) {
        return Math.clamp(wanted, SHORTEST / width, LONGEST / width);
    }

    private Viewport at(double newStart, double newScale) {
        double latest = FURTHEST - width * newScale;
        return new Viewport(Math.clamp(newStart, -FURTHEST, latest), newScale, width, height, top);
    }
}
