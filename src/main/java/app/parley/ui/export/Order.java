package app.parley.ui.export;

import app.parley.timeline.page.Recipe;

/// A picture somebody asks for.
///
/// @param recipe by which it is made
/// @param keepAs the briefing under which it is kept in the store; empty for none
/// @param before what it was when it was made before, as [app.parley.timeline.page.Contents] writes
///     it; empty if it was not
public record Order(Recipe recipe, String keepAs, String before) {
    /// A picture made for the first time, and not kept.
    public static Order of(Recipe recipe) {
        return new Order(recipe, "", "");
    }
}
