package app.parley.ui.export;

import app.parley.drawing.Theme;
import app.parley.model.Code;
import app.parley.model.Problem;
import app.parley.text.Text;
import app.parley.timeline.page.Page.Manner;
import app.parley.timeline.page.Recipe;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the picture is made: pages, colours, ground, letters.
final class LookSection extends VBox implements Section {
    private final NumberField pages = new NumberField("export-pages", 1, Recipe.MOST_PAGES, 1, 1);
    private final CheckBox dark = new CheckBox();
    private final Map<Manner, CheckBox> manners = new EnumMap<>(Manner.class);

    LookSection(Text text, Runnable changed) {
        super(10);
        Fields fields = new Fields(text);
        fields.add("pages", pages);
        getChildren().add(fields);
        for (Manner manner : Manner.values()) {
            CheckBox check = new CheckBox(text.say("export." + Code.of(manner)));
            check.setId("export-" + Code.of(manner));
            manners.put(manner, check);
            getChildren().add(check);
        }
        dark.setText(text.say("export.dark"));
        dark.setId("export-dark");
        getChildren().add(dark);
        pages.whenChanged(changed);
        Stream.concat(manners.values().stream(), Stream.of(dark))
                .forEach(check -> check.selectedProperty().subscribe((_, _) -> changed.run()));
    }

    @Override
    public void show(Recipe recipe) {
        pages.show(recipe.page().pages());
        manners.forEach((manner, check) -> check.setSelected(recipe.page().has(manner)));
        dark.setSelected(recipe.view().theme().dark());
    }

    @Override
    public Recipe apply(Recipe recipe) {
        return new Recipe(
                recipe.from(),
                recipe.until(),
                recipe.view().in(dark.isSelected() ? Theme.DARK : Theme.LIGHT),
                recipe.page()
                        .across(pages.number())
                        .made(
                                manners.entrySet().stream()
                                        .filter(manner -> manner.getValue().isSelected())
                                        .map(Map.Entry::getKey)
                                        .collect(Collectors.toSet())),
                recipe.callOuts());
    }

    @Override
    public Stream<Problem> problems() {
        return pages.problems();
    }
}
