package app.parley.exporter;

import java.time.Instant;
import java.util.Locale;

/// What a document says about itself. It never says who made it, nor where.
///
/// @param title of the document, empty if it has none
/// @param language of its texts
/// @param made the instant it carries as that of its making; the same pictures and the same info
///     make the same bytes
/// @param recipe how to make it again
public record DocumentInfo(String title, Locale language, Instant made, String recipe) {
    /// The program that made it.
    static final String CREATOR = "Parley";

    /// What every recipe begins with.
    static final String RECIPE = "parley-recipe";
}
