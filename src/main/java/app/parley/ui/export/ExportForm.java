package app.parley.ui.export;

import app.parley.model.Problem;
import app.parley.text.Text;
import app.parley.timeline.page.Recipe;
import app.parley.ui.Session;

import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that can be said of a picture: the common things first, the rest folded.
final class ExportForm extends VBox {
    private final Runnable changed;
    private final PointsSection points;
    private final List<Section> sections;
    private Recipe given;
    private boolean showing;

    /// A form that shows a recipe and tells when somebody changed it.
    ExportForm(Session session, Recipe recipe, Text text, Runnable changed) {
        super(10);
        this.changed = changed;
        given = recipe;
        HeadSection head = new HeadSection(text, this::changed);
        StretchSection stretch = new StretchSection(session.snapshot().get(), text, this::changed);
        LookSection look = new LookSection(text, this::changed);
        points = new PointsSection(session, text, this::changed);
        sections = List.of(head, stretch, look, points);
        getChildren()
                .setAll(
                        head,
                        folded("stretch", stretch, text),
                        folded("points", points, text),
                        folded("look", look, text));
        show(recipe);
    }

    private static TitledPane folded(String id, Node section, Text text) {
        TitledPane pane = new TitledPane(text.say("export.section." + id), section);
        pane.setId("export-section-" + id);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private void changed() {
        if (!showing) {
            changed.run();
        }
    }

    /// Shows another recipe, and tells nobody.
    void show(Recipe recipe) {
        given = recipe;
        showing = true;
        sections.forEach(section -> section.show(recipe));
        showing = false;
    }

    /// Tells what events are called.
    void name(Map<String, String> events) {
        points.name(events);
    }

    /// The recipe that was entered.
    Recipe recipe() {
        Recipe recipe = given;
        for (Section section : sections) {
            recipe = section.apply(recipe);
        }
        return recipe;
    }

    /// The first entry that cannot be read.
    Optional<Problem> problem() {
        return sections.stream().flatMap(Section::problems).findFirst();
    }
}
