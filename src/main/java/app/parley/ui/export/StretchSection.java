package app.parley.ui.export;

import app.parley.model.LaneMode;
import app.parley.model.Party;
import app.parley.model.Problem;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.View;
import app.parley.timeline.page.Recipe;
import app.parley.ui.Views;
import app.parley.ui.Views.Stretch;
import app.parley.ui.parts.Choosers;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The stretch of time, as of when, and what the lanes and panels stand for.
final class StretchSection extends VBox implements Section {
    private static final long AROUND = Duration.ofDays(7).toMillis();

    private final Snapshot snapshot;
    private final Text text;
    private final ComboBox<Period> periods = Choosers.of("export-period", Period::words);
    private final MomentField from;
    private final MomentField until;
    private final MomentField asOf;
    private final ComboBox<LaneMode> lanes;
    private final ComboBox<String> left;
    private final ComboBox<String> right;
    private final SearchableComboBox<String> zones = new SearchableComboBox<>();
    private final Label filter = new Label();
    private ZoneId zone = ZoneOffset.UTC;

    /// A stretch of time that can be chosen.
    private record Period(String words, Stretch stretch) {}

    StretchSection(Snapshot snapshot, Text text, Runnable changed) {
        super(10);
        this.snapshot = snapshot;
        this.text = text;
        from = new MomentField("from", MomentField.Edge.BEGIN, text.locale());
        until = new MomentField("until", MomentField.Edge.END, text.locale());
        asOf = new MomentField("as-of", MomentField.Edge.END, text.locale());
        lanes =
                Choosers.of(
                        "export-lanes", List.of(LaneMode.values()), mode -> text.say(words(mode)));
        left = Choosers.of("export-left", parties(), this::party);
        right = Choosers.of("export-right", parties(), this::party);
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") || id.equals("UTC"))
                .sorted()
                .forEach(zones.getItems()::add);
        zones.setId("export-zone");
        Fields fields = new Fields(text);
        fields.add("period", periods);
        fields.add("from", from);
        fields.add("until", until);
        fields.add("asOf", asOf);
        fields.add("lanes", lanes);
        fields.add("left", left);
        fields.add("right", right);
        fields.add("zone", zones);
        filter.setWrapText(true);
        filter.setId("export-filter");
        filter.getStyleClass().add("answer");
        getChildren().setAll(fields, filter);
        periods.valueProperty().subscribe((_, chosen) -> take(chosen));
        Stream.of(from, until, asOf)
                .forEach(field -> field.textProperty().subscribe((_, _) -> changed.run()));
        zones.valueProperty().subscribe((_, chosen) -> turnTo(chosen));
        Stream.of(lanes, left, right, zones)
                .forEach(box -> box.valueProperty().subscribe((_, _) -> changed.run()));
    }

    private static String words(LaneMode mode) {
        return switch (mode) {
            case PARTY -> "command.lanesParty";
            case ISSUE -> "command.lanesIssue";
            case KIND -> "command.lanesKind";
            case PLACE -> "command.lanesPlace";
            case SOURCE -> "command.lanesSource";
            case CONFIDENCE -> "command.lanesConfidence";
        };
    }

    private List<String> parties() {
        return Stream.concat(Stream.of(""), snapshot.parties().stream().map(Party::id)).toList();
    }

    private String party(String id) {
        Party party = snapshot.partiesById().get(id);
        return party == null ? text.say("export.noParty") : party.name();
    }

    private void take(@Nullable Period chosen) {
        if (chosen != null) {
            from.show(OptionalLong.of(Math.round(chosen.stretch.from())), zone);
            until.show(OptionalLong.of(Math.round(chosen.stretch.until())), zone);
        }
    }

    /// The instants stay; what is shown of them changes. While somebody is looking for a zone none
    /// is chosen.
    private void turnTo(@Nullable String chosen) {
        if (chosen != null) {
            zone = ZoneId.of(chosen);
            Stream.of(from, until, asOf).forEach(field -> field.in(zone));
        }
    }

    @Override
    public void show(Recipe recipe) {
        View view = recipe.view();
        String id = view.zone().getId();
        if (!zones.getItems().contains(id)) {
            zones.getItems().addFirst(id);
        }
        zones.setValue(id);
        asOf.show(OptionalLong.of(view.asOf()), view.zone());
        lanes.setValue(view.lanes());
        left.setValue(view.left());
        right.setValue(view.right());
        boolean all = view.filter().isEmpty();
        filter.setText(all ? "" : text.say("page.filter", view.filter().text()));
        filter.setVisible(!all);
        filter.setManaged(!all);
        periods.getItems().setAll(periods(recipe));
        periods.getSelectionModel().selectFirst();
    }

    private List<Period> periods(Recipe recipe) {
        View view = recipe.view();
        Views views = new Views(snapshot, view.locale(), view.theme());
        View home = views.home();
        List<Period> periods = new ArrayList<>();
        periods.add(
                new Period(
                        text.say("export.period.shown"),
                        new Stretch((double) recipe.from(), (double) recipe.until())));
        periods.add(
                new Period(
                        text.say("export.period.home"),
                        new Stretch(home.viewport().start(), home.viewport().end())));
        periods.add(
                new Period(
                        text.say("export.period.all"),
                        Views.stretch(snapshot, _ -> true, view.zone())));
        for (Snapshot.Round round : snapshot.rounds()) {
            periods.add(
                    new Period(
                            text.say("export.period.round", round.label()),
                            new Stretch(
                                    (double) round.start() - AROUND,
                                    (double) round.end() + AROUND)));
        }
        return periods;
    }

    @Override
    public Recipe apply(Recipe recipe) {
        View view =
                recipe.view()
                        .in(zone)
                        .asOf(asOf.instant(zone).orElse(recipe.view().asOf()))
                        .by(lanes.getValue())
                        .facing(left.getValue(), right.getValue());
        long begin = from.instant(zone).orElse(recipe.from());
        long end = until.instant(zone).orElse(recipe.until());
        return new Recipe(
                begin < end ? begin : recipe.from(),
                begin < end ? end : recipe.until(),
                view,
                recipe.page(),
                recipe.callOuts());
    }

    @Override
    public Stream<Problem> problems() {
        OptionalLong begin = from.instant(zone);
        OptionalLong end = until.instant(zone);
        boolean backwards =
                begin.isPresent() && end.isPresent() && begin.getAsLong() >= end.getAsLong();
        return Stream.concat(
                Stream.of(from, until, asOf).flatMap(MomentField::problems),
                backwards ? Stream.of(Problem.of("export.backwards")) : Stream.empty());
    }
}
