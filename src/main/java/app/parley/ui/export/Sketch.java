package app.parley.ui.export;

import app.parley.drawing.Drawing;
import app.parley.model.Problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What would be made of an order.
///
/// @param pages as they would be; empty if there is a problem
/// @param callOuts labels of the events pointed out, by their ids
/// @param changes what is different from the picture before, in words
/// @param problem why nothing can be made
public record Sketch(
        List<Drawing> pages,
        Map<String, String> callOuts,
        List<String> changes,
        Optional<Problem> problem) {
    /// Lists are copied.
    public Sketch {
        pages = List.copyOf(pages);
        callOuts = Map.copyOf(callOuts);
        changes = List.copyOf(changes);
    }

    /// Nothing, and why.
    static Sketch none(Problem problem) {
        return new Sketch(List.of(), Map.of(), List.of(), Optional.of(problem));
    }
}
