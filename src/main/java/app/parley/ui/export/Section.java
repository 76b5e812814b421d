package app.parley.ui.export;

import app.parley.model.Problem;
import app.parley.timeline.page.Recipe;

import java.util.stream.Stream;

/// A part of the form: some of what makes a picture.
interface Section {
    /// Shows what a recipe says.
    void show(Recipe recipe);

    /// A recipe with what was entered here; what cannot be read stays as it is.
    Recipe apply(Recipe recipe);

    /// What of the entries cannot be read.
    Stream<Problem> problems();
}
