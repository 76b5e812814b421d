package app.parley.ui.export;

import app.parley.model.Code;
import app.parley.model.Problem;
import app.parley.text.Text;
import app.parley.timeline.page.Page;
import app.parley.timeline.page.Page.Part;
import app.parley.timeline.page.Paper;
import app.parley.timeline.page.Recipe;
import app.parley.timeline.page.SheetSize;
import app.parley.ui.parts.Choosers;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What most pictures are told apart by: size, headline, handling, and what stands on them.
final class HeadSection extends VBox implements Section {
    private static final Pattern PIXELS =
            Pattern.compile("\\s*(\\d{3,5})\\s*[x×*]\\s*(\\d{3,5})\\s*");
    private static final int LEAST_DPI = 36;
    private static final int MOST_DPI = 1200;
    private static final List<String> MARKS =
            List.of("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED");

    private final ComboBox<Optional<SheetSize>> sizes;
    private final TextField pixels = new TextField();
    private final NumberField dpi = new NumberField("export-dpi", LEAST_DPI, MOST_DPI, 144, 12);
    private final TextField title = new TextField();
    private final TextField subtitle = new TextField();
    private final ComboBox<String> marking = new ComboBox<>();
    private final Map<Part, CheckBox> parts = new EnumMap<>(Part.class);

    HeadSection(Text text, Runnable changed) {
        super(10);
        sizes =
                Choosers.of(
                        "export-size",
                        Stream.concat(
                                        Arrays.stream(SheetSize.values()).map(Optional::of),
                                        Stream.of(Optional.<SheetSize>empty()))
                                .toList(),
                        size -> text.say("export.size." + size.map(Code::of).orElse("own")));
        Fields fields = new Fields(text);
        fields.add("size", sizes);
        HBox own = fields.addWide(own(text));
        sizes.valueProperty()
                .subscribe(
                        size -> {
                            boolean isOwn = size.isEmpty();
                            own.setVisible(isOwn);
                            own.setManaged(isOwn);
                        });
        fields.add("headline", hinting(title, "headline", text));
        fields.add("subtitle", hinting(subtitle, "subtitle", text));
        marking.setId("export-marking");
        marking.setEditable(true);
        marking.setPromptText(text.say("export.markingHint"));
        marking.getItems().setAll(MARKS);
        fields.add("marking", marking);
        getChildren().add(fields);
        for (Part part : Part.values()) {
            CheckBox check = new CheckBox(text.say("export." + Code.of(part)));
            check.setId("export-" + Code.of(part));
            check.selectedProperty().subscribe((_, _) -> changed.run());
            parts.put(part, check);
            getChildren().add(check);
        }
        Stream.of(title, subtitle, pixels, marking.getEditor())
                .forEach(field -> field.textProperty().subscribe((_, _) -> changed.run()));
        sizes.valueProperty().subscribe((_, _) -> changed.run());
        dpi.whenChanged(changed);
    }

    private HBox own(Text text) {
        pixels.setId("export-pixels");
        pixels.setPromptText(text.say("export.pixelsHint"));
        pixels.setAccessibleText(text.say("export.pixelsHint"));
        pixels.setText("1600 × 900");
        pixels.setPrefColumnCount(9);
        dpi.setPrefWidth(92);
        dpi.setAccessibleText(text.say("export.dpi"));
        Label unit = new Label(text.say("export.dpi"));
        HBox own = new HBox(8, pixels, dpi, unit);
        own.getStyleClass().add("own-size");
        return own;
    }

    private static TextField hinting(TextField field, String name, Text text) {
        field.setId("export-" + name);
        field.setPromptText(text.say("export." + name + "Hint"));
        return field;
    }

    @Override
    public void show(Recipe recipe) {
        Page page = recipe.page();
        Paper paper = page.paper();
        Optional<SheetSize> size =
                Arrays.stream(SheetSize.values())
                        .filter(named -> named.paper().equals(paper))
                        .findFirst();
        sizes.setValue(size);
        if (size.isEmpty()) {
            pixels.setText(paper.pixelsWide() + " × " + paper.pixelsHigh());
            dpi.show((int) Math.round(paper.dpi()));
        }
        title.setText(page.title());
        subtitle.setText(page.subtitle());
        marking.getEditor().setText(page.marking());
        parts.forEach((part, check) -> check.setSelected(page.parts().contains(part)));
    }

    @Override
    public Recipe apply(Recipe recipe) {
        Page page =
                recipe.page()
                        .onto(paper(recipe.page().paper()))
                        .titled(title.getText().strip(), subtitle.getText().strip())
                        .marked(marking.getEditor().getText().strip())
                        .with(
                                parts.entrySet().stream()
                                        .filter(part -> part.getValue().isSelected())
                                        .map(Map.Entry::getKey)
                                        .collect(Collectors.toSet()));
        return new Recipe(recipe.from(), recipe.until(), recipe.view(), page, recipe.callOuts());
    }

    private Paper paper(Paper otherwise) {
        return sizes.getValue()
                .map(SheetSize::paper)
                .orElseGet(
                        () -> {
                            Matcher size = PIXELS.matcher(pixels.getText());
                            return size.matches()
                                    ? Paper.pixels(
                                            Double.parseDouble(size.group(1)),
                                            Double.parseDouble(size.group(2)),
                                            dpi.number())
                                    : otherwise;
                        });
    }

    @Override
    public Stream<Problem> problems() {
        if (sizes.getValue().isPresent()) {
            return Stream.empty();
        }
        return PIXELS.matcher(pixels.getText()).matches()
                ? dpi.problems()
                : Stream.of(Problem.of("export.noSize", pixels.getText().strip()));
    }
}
