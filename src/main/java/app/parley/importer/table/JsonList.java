package app.parley.importer.table;

import app.parley.importer.DateOrder;
import app.parley.importer.Decoding;
import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.tree.JsonDocument;
import app.parley.importer.tree.Node;
import app.parley.model.Problem;
import app.parley.model.Progress;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Any document of JSON with a list of events: the list itself, an object with the list somewhere
/// in it, or a single event.
public final class JsonList implements Format {
    private static final int MOST_PATHS = 1000;
    private static final Set<String> USUAL =
            Set.of("events", "items", "data", "results", "records", "entries", "rows", "timeline");
    private static final DateText DATES = new DateText(DateOrder.DMY, ZoneOffset.UTC);

    @Override
    public String id() {
        return "json";
    }

    @Override
    public Likelihood probe(Head head) {
        return head.text().startsWith("{") || head.text().startsWith("[")
                ? Likelihood.POSSIBLE
                : Likelihood.NO;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Decoding decoding = file.decoding(wishes.encoding());
        return JsonObjects.read(
                new Tables(id(), file, wishes, rows, progress),
                decoding,
                Set.of(path(file, decoding)),
                Node::leaves);
    }

    /// The objects of a document, or of lines, as the rows of a table; the first has their names.
    public static Table table(SourceFile file, Decoding decoding) {
        boolean lines = JsonDocument.isLines(file.head(decoding));
        String path = lines ? "" : path(file, decoding);
        return new JsonTable(file, decoding, Set.of(path), Node::leaves);
    }

    /// Where the events of a file stand follows from this.
    private record Question(Decoding decoding) {}

    private static String path(SourceFile file, Decoding decoding) {
        return file.found(
                new Question(decoding),
                String.class,
                () ->
                        path(new JsonDocument(file, decoding))
                                .orElseThrow(
                                        () ->
                                                Problem.of("import.noEvents")
                                                        .at(file.where())
                                                        .exception()));
    }

    /// Dated fields of the objects at one path.
    private static final class Dates {
        private int count;
        private boolean named;
        private boolean titled;
    }

    /// Where the events stand: a list with a usual name, the document if it has a date and a title
    /// of its own, else the list with the most dates nearest to the top.
    private static Optional<String> path(JsonDocument json) {
        Map<String, Dates> found = new HashMap<>();
        json.eachText(
                (path, name, text) -> {
                    int item = path.lastIndexOf('*') + 1;
                    String owner = item == 0 ? path : path.substring(0, item);
                    String within = path.substring(owner.length()).replaceFirst("^/", "");
                    String whole = within.isEmpty() ? name : within.replace('/', '.') + "." + name;
                    if (found.size() < MOST_PATHS || found.containsKey(owner)) {
                        note(found.computeIfAbsent(owner, p -> new Dates()), whole, text);
                    }
                });
        found.values().removeIf(dates -> dates.count == 0);
        Dates whole = found.getOrDefault("", new Dates());
        return nearest(found, JsonList::isUsual)
                .or(() -> Optional.of("").filter(p -> whole.named && whole.titled))
                .or(() -> nearest(found, path -> path.endsWith("*")))
                .or(() -> Optional.of("").filter(found::containsKey));
    }

    private static void note(Dates dates, String name, String text) {
        boolean named = Field.START.rank(name).isPresent() || Field.YEAR.rank(name).isPresent();
        boolean plainly = !text.matches("-?[\\d.]*") && DATES.read(text).isPresent();
        dates.count += named || plainly ? 1 : 0;
        dates.named |= named;
        dates.titled |= Field.TITLE.rank(name).isPresent();
    }

    private static boolean isUsual(String path) {
        String[] names = path.split("/", -1);
        return path.equals("/*")
                || (path.endsWith("/*") && USUAL.contains(names[names.length - 2]));
    }

    private static Optional<String> nearest(Map<String, Dates> found, Predicate<String> which) {
        return found.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .min(
                        Comparator.<Map.Entry<String, Dates>>comparingLong(
                                        e -> e.getKey().chars().filter(c -> c == '/').count())
                                .thenComparingInt(e -> -e.getValue().count)
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
