package app.parley.ui.find;

import app.parley.model.Hit;
import app.parley.text.Text;

import org.controlsfx.control.textfield.CustomTextField;

import java.util.List;
import java.util.function.Consumer;

/// A field to search in, with what was found in a list below it.
public final class FindField extends CustomTextField {
    /// An empty field.
    ///
    /// @param search called with what is typed, at every key; the answer is [#showHits]
    /// @param choose called with the hit the user wants to see
    public FindField(Text text, Consumer<String> search, Consumer<Hit> choose) {}

    /// Shows what was found. An answer to a question that is no longer the latest is dropped.
    ///
    /// @param query what was searched
    public void showHits(String query, List<Hit> hits) {}
}
