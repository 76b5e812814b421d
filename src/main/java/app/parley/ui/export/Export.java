package app.parley.ui.export;

import app.parley.drawing.Drawing;
import app.parley.exporter.Csv;
import app.parley.exporter.DocumentInfo;
import app.parley.exporter.Format;
import app.parley.exporter.Ics;
import app.parley.exporter.OutputFile;
import app.parley.exporter.ParleyJson;
import app.parley.exporter.Pictures;
import app.parley.exporter.Svg;
import app.parley.model.Briefing;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.Excerpt;
import app.parley.model.Groups;
import app.parley.model.Party;
import app.parley.model.Position;
import app.parley.model.Positions;
import app.parley.model.Problem;
import app.parley.model.Progress;
import app.parley.model.Snapshot;
import app.parley.store.Store;
import app.parley.text.Text;
import app.parley.timeline.Loaded;
import app.parley.timeline.View;
import app.parley.timeline.page.Chronology;
import app.parley.timeline.page.Contents;
import app.parley.timeline.page.Page;
import app.parley.timeline.page.PageComposer;
import app.parley.timeline.page.PageNeeds;
import app.parley.timeline.page.Recipe;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One export from a store by a recipe, without a window.
///
/// @param store it is read from
/// @param snapshot of the store
/// @param recipe by which
/// @param text the words of what is written as text
public record Export(Store store, Snapshot snapshot, Recipe recipe, Text text) {
    private static final String QUOTE = "\"";
    private static final String EVENT = "event:";

    /// The rest of an export once all it takes has been read: it touches the store no more.
    @FunctionalInterface
    public interface Writing {
        /// Writes the file.
        ///
        /// @return what the user should know about it
        ///
        /// @throws java.util.concurrent.CancellationException if `progress` asked for it; then a
        ///     file that was there before still is
        List<Problem> write(Progress progress);
    }

    /// Pages for which everything has been read.
    @FunctionalInterface
    public interface Pages {
        /// Lays them out.
        List<Drawing> compose();
    }

    /// Reads what it takes to write a file.
    ///
    /// @throws app.parley.model.ProblemException `export.empty` or `export.allFiltered` if there
    ///     is nothing to show
    public Writing read(Path file) {
        return read(file, Csv.Cells.GUARDED);
    }

    /// The same.
    ///
    /// @param cells of a table
    public Writing read(Path file, Csv.Cells cells) {
        return switch (Format.of(file)) {
            case PNG, SVG, PDF, PPTX -> picture(file);
            case CSV -> {
                Excerpt excerpt = excerpt();
                yield written(file, out -> Csv.write(excerpt, cells, out));
            }
            case JSON -> {
                Dossier dossier = store.dossier().about(ids());
                yield written(file, out -> ParleyJson.write(dossier, out));
            }
            case ICS -> calendar(file);
            case TXT -> {
                byte[] words = chronology().getBytes(StandardCharsets.UTF_8);
                yield written(file, out -> out.write(words));
            }
        };
    }

    /// What the picture is made of.
    public Contents contents() {
        // A store without parties has nobody on either side.
        List<String> sides = List.of(recipe.view().left(), recipe.view().right(), "both");
        List<Position> positions =
                snapshot.positions().all().stream()
                        .filter(stated -> stated.from() <= recipe.view().asOf())
                        .map(Positions.Stated::position)
                        .filter(position -> sides.contains(position.party()))
                        .toList();
        return Contents.of(events(), positions);
    }

    /// Keeps the recipe in the store as a briefing, with what the picture is made of.
    public void keep(String name) {
        // Nothing in a recipe needs to be escaped in JSON.
        store.keepBriefing(name, QUOTE + contents().with(recipe) + QUOTE);
    }

    /// What is different from a picture made before, in words.
    ///
    /// @param before the recipe that picture carries, with what it was made of
    public List<String> changes(String before) {
        if (before.isEmpty()) {
            return List.of();
        }
        Contents.Changes changes = contents().since(Contents.parse(before));
        Map<String, String> names = labels(changes);
        List<String> words = new ArrayList<>();
        changes.added().forEach(n -> words.add(text.say("export.added", named(n, names))));
        changes.changed().forEach(n -> words.add(text.say("export.changed", named(n, names))));
        changes.removed().forEach(n -> words.add(text.say("export.removed", named(n, names))));
        return words.isEmpty() ? List.of(text.say("export.unchanged")) : words;
    }

    private static String named(String name, Map<String, String> names) {
        return names.getOrDefault(name, name);
    }

    /// What events and positions that changed are called, those that still are there, by their
    /// names in [Contents].
    public Map<String, String> labels(Contents.Changes changes) {
        Map<String, String> names = new HashMap<>();
        for (Positions.Stated stated : snapshot.positions().all()) {
            Position position = stated.position();
            Party party = snapshot.partiesById().get(position.party());
            String by = party == null ? position.party() : party.shortName();
            names.put("position:" + position.id(), text.say("page.card", by, position.text()));
        }
        Stream.of(changes.added(), changes.changed(), changes.removed())
                .flatMap(List::stream)
                .filter(name -> name.startsWith(EVENT))
                .forEach(
                        name ->
                                label(name.substring(EVENT.length()))
                                        .ifPresent(label -> names.put(name, label)));
        return names;
    }

    private Optional<String> label(String id) {
        OptionalInt number = store.number(id);
        return number.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        store.labels(Set.of(number.getAsInt())).get(number.getAsInt()));
    }

    /// The labels of the events pointed out, by their ids.
    public Map<String, String> callOuts() {
        Map<String, String> labels = new HashMap<>();
        recipe.callOuts().forEach(id -> labels.put(id, label(id).orElse(id)));
        return labels;
    }

    /// The recipe of a briefing that was kept.
    public static String recipe(Briefing briefing) {
        String json = briefing.recipe();
        return json.length() >= 2 && json.startsWith(QUOTE)
                ? json.substring(1, json.length() - 1)
                : json;
    }

    private static Writing written(Path file, OutputFile.Content content) {
        return progress -> {
            OutputFile.write(file, progress, content);
            return List.of();
        };
    }

    private Writing picture(Path file) {
        Pages pages = pages();
        String about = contents().with(recipe);
        return progress -> {
            List<Drawing> drawings = pages.compose();
            DocumentInfo info =
                    new DocumentInfo(
                            drawings.getFirst().title(),
                            recipe.view().locale(),
                            Instant.ofEpochMilli(recipe.view().asOf()),
                            about);
            return Pictures.write(
                    drawings,
                    recipe.page().paper().dpi(),
                    recipe.page().has(Page.Manner.OUTLINED)
                            ? Svg.Letters.OUTLINES
                            : Svg.Letters.TEXT,
                    info,
                    file,
                    progress);
        };
    }

    /// Reads what it takes to show pages.
    ///
    /// @throws app.parley.model.ProblemException `export.empty` or `export.allFiltered` if there
    ///     is nothing to show
    public Pages pages() {
        numbers();
        List<Integer> callOuts =
                recipe.callOuts().stream()
                        .flatMapToInt(id -> store.number(id).stream())
                        .boxed()
                        .toList();
        Page page = recipe.page().pointingOut(callOuts);
        View view = recipe.view();
        Loaded loaded = loaded(view, page);
        return () -> PageComposer.compose(snapshot, view, loaded, page);
    }

    /// Fetches what the page asks for until it asks for nothing more.
    private Loaded loaded(View view, Page page) {
        Loaded loaded = Loaded.NOTHING.showing(shown()).grouped(groups(view));
        PageNeeds needs = PageComposer.needs(snapshot, view, loaded, page);
        while (!needs.isEmpty()) {
            Loaded more =
                    loaded.and(
                            store.labels(needs.labels()),
                            store.details(needs.details()),
                            store.sources(needs.sources()));
            if (more.equals(loaded)) {
                return loaded;
            }
            loaded = more;
            needs = PageComposer.needs(snapshot, view, loaded, page);
        }
        return loaded;
    }

    private Optional<Groups> groups(View view) {
        return view.lanes().isInColumns()
                ? Optional.empty()
                : Optional.of(store.groups(view.lanes()));
    }

    private Writing calendar(Path file) {
        Excerpt excerpt = excerpt();
        return progress -> {
            List<Problem> problems = new ArrayList<>();
            OutputFile.write(
                    file,
                    progress,
                    out ->
                            Ics.write(excerpt, text, out).stream()
                                    .map(event -> Problem.of("export.noCalendarDay", event.title()))
                                    .forEach(problems::add));
            return problems;
        };
    }

    /// The events as a text to read; see [Chronology].
    ///
    /// @throws app.parley.model.ProblemException `export.empty` or `export.allFiltered` if there
    ///     is nothing to show
    public String chronology() {
        Page page = recipe.page();
        return Chronology.of(excerpt(), page.title(), page.subtitle(), page.marking(), text);
    }

    private Excerpt excerpt() {
        List<Event> events = events();
        Set<String> cited =
                events.stream()
                        .flatMap(event -> event.sources().stream())
                        .collect(Collectors.toSet());
        return new Excerpt(
                snapshot.title(),
                recipe.view().asOf(),
                recipe.view().zone(),
                snapshot.events().count(),
                snapshot.partiesById(),
                events,
                store.sources(cited));
    }

    private Set<String> ids() {
        return events().stream().map(Event::id).collect(Collectors.toSet());
    }

    private List<Event> events() {
        List<Integer> numbers = numbers();
        Map<Integer, Event> details = store.details(numbers);
        return numbers.stream().filter(details::containsKey).map(details::get).toList();
    }

    /// The numbers of the events that pass the filter; empty if there is none.
    private Optional<BitSet> shown() {
        View view = recipe.view();
        return view.filter().isEmpty()
                ? Optional.empty()
                : Optional.of(store.matching(snapshot, view.filter(), view.zone()));
    }

    private List<Integer> numbers() {
        View view = recipe.view();
        List<Integer> within = snapshot.events().within(recipe.from(), recipe.until(), view.zone());
        if (within.isEmpty()) {
            throw Problem.of("export.empty", snapshot.events().count()).exception();
        }
        Optional<BitSet> shown = shown();
        List<Integer> numbers =
                within.stream()
                        .filter(number -> shown.isEmpty() || shown.get().get(number))
                        .toList();
        if (numbers.isEmpty()) {
            throw Problem.of("export.allFiltered", view.filter().text(), within.size()).exception();
        }
        return numbers;
    }
}
